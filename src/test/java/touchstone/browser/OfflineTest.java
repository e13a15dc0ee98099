package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The network goes, or the server does, and nothing typed is lost. */
class OfflineTest extends OnDesk {
    private static final String ON_THIS_DEVICE = "Kept on this device; the server cannot be reached";

    @Test
    void withoutANetworkTheDeviceKeepsTheTextAndSaysSo() {
        var ana = ana().open(STANDARD);

        ana.offline(true).type(" in the cellar");

        assertThat(ana.saved()).hasText(ON_THIS_DEVICE);
        assertThat(desk().draft(desk().ana(), STANDARD)).isEmpty();
    }

    @Test
    void whenTheNetworkIsBackTheServerGetsTheDraft() {
        var ana = ana().open(STANDARD);
        ana.offline(true).type(" in the cellar");
        assertThat(ana.saved()).hasText(ON_THIS_DEVICE);

        ana.offline(false);

        assertThat(ana.kept()).hasText(KEPT);
        assertThat(desk().draft(desk().ana(), STANDARD).orElseThrow().fields())
                .containsEntry("text", List.of("as saved in the cellar"));
    }

    @Test
    void whatWasSentWithoutANetworkGoesOutByItself() {
        var ana = ana().open(STANDARD);
        ana.offline(true).type(" in the cellar");
        ana.save();
        assertThat(ana.saved()).containsText("The server cannot be reached. Your text stays here");
        assertThat(ana.go()).hasText("Send again");

        ana.offline(false);

        assertThat(ana.page()).hasURL(ana.at("/standards/B13"));
        assertThat(desk().posts()).containsExactly("as saved in the cellar");
    }

    @Test
    void whatNobodySentIsNotSent() {
        var ana = ana().open(STANDARD);
        ana.offline(true).type(" in the cellar");
        ana.offline(false);

        assertThat(ana.kept()).hasText(KEPT);
        assertThat(desk().posts()).isEmpty();
    }

    @Test
    void whoTypesOnAfterSendingSendsAgainHimself() {
        var ana = ana().open(STANDARD);
        ana.offline(true).type(" one");
        ana.save();
        assertThat(ana.go()).hasText("Send again");

        ana.type(" two");
        ana.offline(false);

        assertThat(ana.kept()).hasText(KEPT);
        assertThat(desk().posts()).isEmpty();
        ana.save();
        assertThat(ana.page()).hasURL(ana.at("/standards/B13"));
        assertThat(desk().posts()).containsExactly("as saved one two");
    }

    @Test
    void aBrokenServerLosesNothing() {
        var ana = ana().open(STANDARD).type(" and more");
        desk().breaks(true);

        ana.save();

        assertThat(ana.saved()).containsText("Something broke on the server.");
        assertThat(ana.find("#text")).hasValue("as saved and more");
        assertThat(ana.find("button.first").last()).not().hasAttribute("aria-disabled", "true");
        desk().breaks(false);
        ana.go().click();
        assertThat(ana.page()).hasURL(ana.at("/standards/B13"));
        assertThat(desk().thing("/standards/B13").text()).isEqualTo("as saved and more");
    }

    @Test
    void aPhoneThatLosesTheNetworkAndThenThePageLosesNothing() {
        var phone = ana();
        phone.page().setViewportSize(390, 844);
        phone.open("/stories/new");
        phone.find("#title").fill("In the cellar");
        phone.offline(true).type("what happened there");

        phone.offline(false).crash();

        assertThat(phone.find("#text")).hasValue("what happened there");
        assertThat(phone.find("#title")).hasValue("In the cellar");
        phone.save();
        assertThat(phone.find(".read")).hasText("what happened there");
    }
}
