package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.people.Role;
import touchstone.testing.Client;

/** One form is open twice, in two windows of one person: whatever is typed in either is there afterwards. */
class TwoWindowsTest extends OnPhone {
    private static Page at(BrowserContext window, String address) {
        var page = window.newPage();
        page.navigate(address);
        return page;
    }

    private static void type(Page page, String field, String text) {
        page.locator(field).fill(text);
        assertThat(page.locator(".saved:not([data-open])")).hasAttribute("data-state", "kept");
    }

    private static Locator said(Page page) {
        return page.locator(".saved");
    }

    /** The form, begun by a first person's window, whatever its address is by then. */
    private String begun(BrowserContext window, String path, String field) {
        var page = open(window, path);
        type(page, field, "begun");
        var address = page.url();
        page.close();
        return address;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stories/new", "/touchpoints/N2/edit"})
    void theSameFormTypedIntoTwiceKeepsBothTexts(String path) {
        var field = path.startsWith("/stories") ? "#situation" : "#experience-today";
        var who = site().join("both-" + path.replaceAll("\\W+", ""), Role.MEMBER);
        try (var here = desk(who);
                var there = desk(who)) {
            var address = begun(here, path, field);
            var one = at(here, address);
            var other = at(there, address);
            type(one, field, "begun, and on at the desk");

            other.locator(field).fill("begun, and on elsewhere");

            assertThat(said(other)).containsText("This is open in another window too, and was changed there at");
            one.reload();
            assertThat(one.locator(field)).hasValue("begun, and on elsewhere");
            one.locator(".restored.other a").click();
            assertThat(one.locator(field)).hasValue("begun, and on at the desk");
            other.reload();
            assertThat(other.locator(field)).hasValue("begun, and on elsewhere");
            other.navigate(site().address("/me").toString());
            assertThat(other.locator("#drafts li")).hasCount(2);
        }
    }

    @Test
    void twoTabsOfOneBrowserKeepBothTextsToo() {
        try (var desk = desk(site().join("both-tabs", Role.MEMBER))) {
            var address = begun(desk, "/stories/new", "#situation");
            var one = at(desk, address);
            var other = at(desk, address);
            type(one, "#situation", "one");
            other.locator("#situation").fill("other");
            assertThat(said(other)).containsText("This is open in another window too");

            other.locator(".saved-go").click();

            assertThat(other.locator("#situation")).hasValue("one");
            other.locator(".restored.other button").click();
            assertThat(other.locator(".restored.other")).hasCount(0);
            assertThat(other.locator("#situation")).hasValue("one");
        }
    }

    @Test
    void whoChoosesHasOneTextAgain() {
        var who = site().join("both-chosen", Role.MEMBER);
        try (var here = desk(who);
                var there = desk(who)) {
            var address = begun(here, "/stories/new", "#situation");
            var one = at(here, address);
            var other = at(there, address);
            type(one, "#situation", "one");
            other.locator("#situation").fill("other");
            assertThat(other.locator(".saved-or")).hasText("Keep only this one");

            other.locator(".saved-or").click();

            assertThat(said(other)).containsText("Kept as a draft");
            other.reload();
            assertThat(other.locator("#situation")).hasValue("other");
            assertThat(other.locator(".restored.other")).hasCount(0);
        }
    }

    @Test
    void whoOnlyLooksOnWritesOverNothing() {
        var who = site().join("looks-on", Role.MEMBER);
        try (var pocket = phone(who, true);
                var desk = desk(who)) {
            var phone = telling(pocket);
            phone.locator("#touchpoint").selectOption("N5");
            phone.locator(".pace-next").tap();
            type(phone, "#situation", "Begun on the phone.");
            var atDesk = at(desk, phone.url());
            type(atDesk, "#situation", "Begun on the phone. On at the desk.");

            phone.waitForResponse("**/drafts", () -> phone.locator(".pace-next").tap());
            assertThat(said(phone)).containsText("This was changed in another window, at");
            phone.locator("a.later").tap();

            assertThat(phone).hasURL(site().address("/me#drafts").toString());
            assertThat(phone.locator("#drafts li")).hasCount(1);
            atDesk.reload();
            assertThat(atDesk.locator("#situation")).hasValue("Begun on the phone. On at the desk.");
        }
    }

    @Test
    void whoOpensADraftAndTypesNothingSendsNothing() {
        var who = site().join("types-nothing", Role.MEMBER);
        try (var pocket = phone(who, true)) {
            var first = telling(pocket);
            first.locator("#touchpoint").selectOption("N5");
            assertThat(said(first)).hasAttribute("data-state", "kept");
            var phone = at(pocket, first.url());
            var sent = new ArrayList<String>();
            phone.onRequest(request -> sent.add(request.url()));

            phone.locator(".pace-next").tap();
            phone.locator("a.later").tap();

            assertThat(phone.locator("#drafts li")).hasCount(1);
            assertThat(sent).isNotEmpty().noneMatch(url -> url.endsWith("/drafts"));
        }
    }

    @Test
    void whatWasJustTypedIsInTheListOfDrafts() {
        try (var pocket = phone(site().join("just-typed", Role.MEMBER), true)) {
            var phone = telling(pocket);
            phone.locator("#touchpoint").selectOption("N5");

            phone.locator("a.later").tap();

            assertThat(phone).hasURL(site().address("/me#drafts").toString());
            assertThat(phone.locator("#drafts li")).hasCount(1);
        }
    }

    @Test
    void sharingOneOfTwoTextsLosesNothingOfTheOther() {
        var who = site().join("shares-one", Role.MEMBER);
        try (var here = desk(who);
                var there = desk(who)) {
            var address = begun(here, "/touchpoints/N2/edit", "#experience-today");
            var one = at(here, address);
            var other = at(there, address);
            type(one, "#experience-today", "one");
            other.locator(".send-bar [type=submit]").click();
            assertThat(other).not().hasURL(address);

            one.reload();

            assertThat(one.locator("#experience-today")).hasValue("one");
        }
    }

    @Test
    void aCopyThatSaysTheSameIsNoOtherText() {
        var who = site().join("copy-same", Role.MEMBER);
        try (var desk = desk(who)) {
            var address = begun(desk, "/stories/new", "#situation");
            var page = at(desk, address);
            // The server has it, and the browser dies before it hears so.
            page.route("**/drafts", route -> {
                route.fetch();
                route.abort();
            });
            page.locator("#situation").fill("begun, and on ");
            assertThat(said(page)).containsText("Kept on this device");
            page.unroute("**/drafts");
            page.close();

            page = at(desk, address);

            assertThat(page.locator("#situation")).hasValue(Pattern.compile("begun, and on ?"));
            assertThat(said(page)).hasText("");
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void whoComesBackToWhatWasSharedIsToldSo() {
        var who = site().join("comes-back", Role.MEMBER);
        try (var desk = desk(who)) {
            var page = telling(desk);
            page.locator("#touchpoint").selectOption("N5");
            for (var field : new String[] {"#situation", "#behaviour", "#outcome", "#title"})
                page.locator(field).fill("Back to a shared one");
            page.locator(".choices .desired").click();
            page.locator(".choices .delighted").click();
            page.locator(".send-bar [type=submit]").click();
            assertThat(page.locator("h1")).hasText("Back to a shared one");

            page.goBack();

            assertThat(page.locator(".restored.made")).containsText("You have shared this one.");
            page.locator(".restored.made a").first().click();
            assertThat(page.locator("h1")).hasText("Back to a shared one");
        }
    }

    @Test
    void signingInInPlaceShowsNoSignBeforeAnythingWasTried() {
        Client who = site().join("no-sign", Role.MEMBER);
        try (var desk = desk(who)) {
            var page = telling(desk);
            desk.clearCookies();
            page.locator("#situation").fill("typed on");
            page.locator(".saved-go").click();

            assertThat(page.locator(".again [name=email]")).isVisible();
            assertThat(page.locator(".again .problem")).isHidden();
        }
    }
}
