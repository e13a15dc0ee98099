package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import touchstone.writing.TrialDesk;

/** What is typed is kept, found again, sent once, and nobody's text is written over unseen. */
class DraftTest extends OnDesk {
    @Test
    void whatOneTypesIsKeptAndTheServersAnswerSaysSo() {
        var ana = ana().open(STANDARD);
        assertThat(ana.saved()).hasText("");

        ana.type(" and more");

        assertThat(ana.kept()).hasText(KEPT);
        assertThat(desk().draft(desk().ana(), STANDARD).orElseThrow().fields())
                .containsEntry("text", List.of("as saved and more"));
        assertThat(ana.page().evaluate("localStorage.length")).isEqualTo(0);
    }

    @Test
    void aCrashLosesNothingNotEvenTheLastWord() {
        var ana = ana().withoutDrafts().open(STANDARD).type(" and more");
        ana.find("input[value=open]").check();
        ana.find("input[value=commuters]").uncheck();

        ana.crash();

        assertThat(ana.find("#text")).hasValue("as saved and more");
        assertThat(ana.find("input[value=open]")).isChecked();
        assertThat(ana.find("input[value=commuters]")).not().isChecked();
    }

    @Test
    void whatTheDeviceRestoresCanBeUndone() {
        var ana = ana().withoutDrafts().open(STANDARD).type(" and more").crash();
        assertThat(ana.saved()).hasText("This is what you typed on this device, 14.32.");

        ana.go().click();

        assertThat(ana.find("#text")).hasValue("as saved");
        assertThat(ana.saved()).hasText("Undone: this is the text as it was.");
        assertThat(ana.find("[name=based-on]")).hasValue("3");
    }

    @Test
    void anotherDeviceGoesOnWhereTheFirstStopped() {
        var phone = ana().open(STANDARD).type(" on the phone");
        assertThat(phone.kept()).hasText(KEPT);

        var counter = ana().open(STANDARD);

        assertThat(counter.find("#text")).hasValue("as saved on the phone");
        assertThat(counter.find(".restored")).containsText("This is your unsaved draft from 14.32.");
    }

    @Test
    void anotherTextOfThisDeviceIsOfferedAndTakesNothingsPlace() {
        var phone = ana().withoutDrafts().open(STANDARD).type(" on the phone");
        assertThat(ana().open(STANDARD).type(" at the desk").saved()).hasText(KEPT);

        phone.crash();

        assertThat(phone.find("#text")).hasValue("as saved at the desk");
        assertThat(phone.saved()).hasText("This device keeps another text of yours, from 14.32.");
        phone.go().click();
        assertThat(phone.find("#text")).hasValue("as saved on the phone");
        phone.go().click();
        assertThat(phone.find("#text")).hasValue("as saved at the desk");
        phone.crash();
        assertThat(phone.saved()).hasText("This device keeps another text of yours, from 14.32.");
    }

    @Test
    void theDraftKeepsTheRevisionItWasMadeFrom() {
        var ana = ana().withoutDrafts().open(STANDARD).type(" mine");
        desk().keep("/standards/B13", new TrialDesk.Thing("A date at once", "Ben's", "open", List.of(), 4));

        ana.crash();

        assertThat(ana.find("#text")).hasValue("as saved mine");
        assertThat(ana.find("[name=based-on]")).hasValue("3");
        assertThat(ana.find(".beside")).containsText("There is a newer version.");
    }

    @Test
    void whatIsSavedLeavesNoDraft() {
        var ana = ana().open(STANDARD).type(" and more");
        assertThat(ana.kept()).hasText(KEPT);

        ana.save();

        assertThat(ana.page()).hasURL(ana.at("/standards/B13"));
        assertThat(ana.find(".read")).hasText("as saved and more");
        assertThat(desk().draft(desk().ana(), STANDARD)).isEmpty();
        assertThat(ana.page().evaluate("localStorage.length")).isEqualTo(0);
    }

    @Test
    void twoClicksSendOnce() {
        var wait = new CountDownLatch(1);
        desk().waitsFor(wait);
        var ana = ana().open("/stories/new").type("once");
        ana.find("#title").fill("A story");

        ana.find("button[type=submit].first").dblclick();

        assertThat(ana.saved()).hasText("Sending …");
        assertThat(ana.find(".send-bar button.first")).hasAttribute("aria-disabled", "true");
        assertThat(ana.find("#text")).not().isEditable();
        wait.countDown();
        assertThat(ana.page()).hasURL(ana.at("/stories/told"));
        assertThat(desk().posts()).containsExactly("once");
    }

    @Test
    void aRefusalKeepsEverythingAndLeadsToTheProblem() {
        var ana = ana().open(STANDARD).type(" and more");
        ana.find("#title").fill("");
        ana.find("input[value=families]").check();

        ana.save();

        assertThat(ana.find("p.problem").first()).hasText("It has no title.");
        assertThat(ana.find("#title")).isFocused();
        assertThat(ana.find("#text")).hasValue("as saved and more");
        assertThat(ana.find("input[value=families]")).isChecked();
        assertThat(ana.kept()).hasText(KEPT);
        ana.find("#title").fill("A better one");
        ana.save();
        assertThat(ana.page()).hasURL(ana.at("/standards/B13"));
    }

    @Test
    void whoComesTooLateSeesTheOtherTextAndKeepsHisOwn() {
        var ana = ana().open(STANDARD).type(" mine");
        desk().keep("/standards/B13", new TrialDesk.Thing("A date at once", "Ben's words", "open", List.of(), 4));

        ana.save();

        assertThat(ana.find("p.problem").first()).hasText("Theirs: Ben's words");
        assertThat(ana.find("#text")).hasValue("as saved mine");
        assertThat(desk().thing("/standards/B13").text()).isEqualTo("Ben's words");
    }

    @Test
    void anEndedSessionSignsInInPlaceAndSendsAgain() {
        var ana = ana().open(STANDARD).type(" and more");
        desk().end("ana");

        ana.save();
        ana.find(".again [name=email]").fill("ana");
        ana.find(".again [name=password]").fill("wrong");
        ana.find(".again [type=submit]").click();
        assertThat(ana.find(".again .problem")).hasText("Name or password is not right.");
        ana.find(".again [name=password]").fill("correct horse battery");
        ana.find(".again [type=submit]").click();

        assertThat(ana.page()).hasURL(ana.at("/standards/B13"));
        assertThat(desk().thing("/standards/B13").text()).isEqualTo("as saved and more");
    }

    @Test
    void aSessionThatEndsWhileOneTypesIsSaidAndLosesNothing() {
        var ana = ana().open(STANDARD);
        desk().end("ana");

        ana.type(" and more");

        assertThat(ana.saved()).containsText("You are signed out.");
        ana.go().click();
        ana.find(".again [data-close]").click();
        assertThat(ana.find("#text")).hasValue("as saved and more");
        ana.go().click();
        ana.find(".again [name=email]").fill("ana");
        ana.find(".again [name=password]").fill("correct horse battery");
        ana.find(".again [name=password]").press("Enter");
        assertThat(ana.kept()).hasText(KEPT);
    }

    @Test
    void leavingWarnsWhileSomethingIsNowhereButHere() {
        var ana = ana().open(STANDARD);
        var asked = new ArrayList<String>();
        ana.page().onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        ana.offline(true).type(" and more");

        ana.page().close(new Page.CloseOptions().setRunBeforeUnload(true));
        ana.page().waitForCondition(() -> !asked.isEmpty());

        assertThat(asked).containsExactly("beforeunload");
        assertThat(ana.find("#text")).hasValue("as saved and more");
    }

    @Test
    void leavingAsksNothingWhenAllIsKept() {
        var ana = ana().open(STANDARD).type(" and more");
        assertThat(ana.kept()).hasText(KEPT);
        var asked = new ArrayList<String>();
        ana.page().onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });

        ana.page().waitForClose(() -> ana.page().close(new Page.CloseOptions().setRunBeforeUnload(true)));

        assertThat(asked).isEmpty();
    }

    @Test
    void whoElseIsEditingIsSaidAndNobodyIsNamedBesideAStory() {
        for (var place : List.of(STANDARD, "/stories/in-three-weeks/edit"))
            assertThat(ben().open(place).type(" too").kept()).hasText(KEPT);

        assertThat(ana().open(STANDARD).find(".beside")).hasText("Ben is editing this since 14.32.");
        assertThat(ana().open("/stories/in-three-weeks/edit").find(".beside"))
                .hasText("Somebody is editing this since 14.32.");
    }

    @Test
    void aNewerVersionIsSaidAfterHalfAMinute() {
        var ana = ana();
        ana.page().clock().install();
        ana.open(STANDARD);
        desk().keep("/standards/B13", new TrialDesk.Thing("A date at once", "newer", "open", List.of(), 4));

        ana.page().clock().runFor(31_000);

        assertThat(ana.find(".beside")).containsText("There is a newer version.");
    }

    @Test
    void nothingStaysOnASharedDevice() {
        var shared = device(TrialDesk.SHARED).open(STANDARD);
        var asked = new ArrayList<String>();
        shared.page().onRequest(request -> asked.add(request.method()));

        shared.type(" and more");
        shared.page().evaluate("dispatchEvent(new Event('online'))");

        assertThat(shared.saved()).containsText("This device is shared");
        assertThat(shared.page().evaluate("localStorage.length")).isEqualTo(0);
        assertThat(asked).doesNotContain("POST");
        shared.save();
        assertThat(shared.find(".read")).hasText("as saved and more");
    }

    @ParameterizedTest
    @EnumSource
    void everybodyCanUseTheFormAndTheDialog(Look look) {
        assertThat(ben().open(STANDARD).type(" too").kept()).hasText(KEPT);
        var ana = ana().look(look).open(STANDARD).type(" and more");
        assertThat(ana.kept()).hasText(KEPT);
        ana.open(STANDARD);
        assertThat(ana.find(".beside")).hasText("Ben is editing this since 14.32.");
        ana.photograph("writing-" + look.words());
        Axe.bring(ana.page());

        assertThat(Axe.faults(ana.page())).isEmpty();
        assertThat(ana.page().evaluate("document.scrollingElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        desk().end("ana");
        ana.save();
        ana.find(".again [name=email]").fill("ana");
        ana.photograph("signing-in-" + look.words());
        assertThat(Axe.faults(ana.page())).isEmpty();
    }
}
