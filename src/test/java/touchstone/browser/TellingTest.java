package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** A new colleague tells a story on a phone, and two people change one at once. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TellingTest {
    private static final int MOST_TABS = 150;

    private Chromium chromium;
    private TestSite site;
    private Client ana;

    @BeforeAll
    void open() {
        chromium = Chromium.start();
        site = TestSite.starter();
        ana = site.join("quendoline", Role.MEMBER);
    }

    @AfterAll
    void close() {
        site.close();
        chromium.close();
    }

    private BrowserContext phone(Client who, boolean touch) {
        var options = new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setViewportSize(390, 844)
                .setHasTouch(touch);
        var phone = chromium.browser().newContext(options);
        phone.addCookies(List.of(
                new Cookie("session", who.session()).setUrl(site.address("/").toString())));
        phone.setDefaultTimeout(15_000);
        return phone;
    }

    private static void tabTo(Page page, String selector) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("nobody reaches " + selector + " by the keyboard");
    }

    private static void typeAt(Page page, String selector, String text) {
        tabTo(page, selector);
        page.keyboard().type(text);
    }

    @Test
    void aStoryIsToldOnAPhoneByTheKeyboardAloneAndSurvivesALostNetwork() {
        try (var phone = phone(ana, false)) {
            var page = phone.newPage();
            page.navigate(site.address("/stories/new").toString());

            typeAt(page, "#touchpoint", "N5");
            typeAt(page, "#situation", "A lady looked at the bill and went quiet.");
            phone.setOffline(true);
            typeAt(page, "#behaviour", "I laid the old chain beside the new one.");
            assertThat(page.locator(".saved")).containsText("Kept on this device");
            phone.setOffline(false);
            typeAt(page, "#outcome", "She laughed and took it home.");
            tabTo(page, "[name=verdict]");
            page.keyboard().press("Space");
            tabTo(page, "[name=effect]");
            page.keyboard().press("Space");
            typeAt(page, "#title", "The chain on the phone");
            tabTo(page, ".send-bar button[type=submit]");
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile("/stories/the-chain-on-the-phone$"));
            assertThat(page.locator("main")).containsText("I laid the old chain beside the new one.");
            assertThat(site.get("/search?q=%22chain+on+the+phone%22").text("main"))
                    .contains("The chain on the phone");
        }
    }

    @Test
    void twoStoriesAreToldAtOnceAndACrashLosesNeither() {
        try (var phone = phone(site.join("tells-two", Role.MEMBER), false)) {
            var first = phone.newPage();
            first.navigate(site.address("/stories/new").toString());
            first.locator("#title").fill("The first of two");
            assertThat(first).hasURL(Pattern.compile("/stories/new/[0-9a-f-]+$"));
            assertThat(first.locator(".saved")).containsText("Kept as a draft");
            var second = phone.newPage();
            second.navigate(site.address("/stories/new?touchpoint=N5").toString());
            assertThat(second.locator("#title")).hasValue("");
            assertThat(second.locator(".begun")).containsText("The first of two");
            phone.setOffline(true);
            second.locator("#title").fill("The second of two");
            assertThat(second.locator(".saved")).containsText("Kept on this device");
            var address = second.url();
            second.close();
            phone.setOffline(false);

            var third = phone.newPage();
            third.navigate(site.address("/stories/new").toString());
            assertThat(third.locator(".saved")).containsText("This device keeps another text of yours");
            third.locator(".saved-go").click();

            assertThat(third).hasURL(address.replaceFirst("\\?.*", ""));
            assertThat(third.locator("#title")).hasValue("The second of two");
            first.reload();
            assertThat(first.locator("#title")).hasValue("The first of two");
        }
    }

    @Test
    void aStoryIsToldByTouch() {
        try (var phone = phone(ana, true)) {
            var page = phone.newPage();
            page.navigate(site.address("/").toString());
            page.locator(".thumb-bar .tell-link").tap();

            page.locator("#touchpoint").selectOption("K2");
            page.locator("#situation").fill("A father came with two children.");
            page.locator("#behaviour").fill("We fetched the small helmets first.");
            page.locator("#outcome").fill("All three rode.");
            page.getByText("Desired").first().tap();
            page.getByText("Delighted").first().tap();
            page.locator("#title").fill("The small helmets");
            page.locator(".send-bar button[type=submit]").tap();

            assertThat(page).hasURL(Pattern.compile("/stories/the-small-helmets$"));
        }
    }

    @Test
    void whatCouldTellWhoSomebodyIsIsSaidBeforeItIsShared() {
        try (var phone = phone(ana, false)) {
            var page = phone.newPage();
            page.navigate(site.address("/stories/new").toString());
            page.locator("#touchpoint").selectOption("K2");
            page.locator("#situation").fill("Frau Meier called from 0171 5550123.");
            assertThat(page.locator(".privacy")).containsText("0171 5550123");
            page.locator("#behaviour").fill("We called back.");
            page.locator("#outcome").fill("She was glad.");
            page.locator("[name=verdict][value=desired]").check();
            page.locator("[name=effect][value=okay]").check();
            page.locator("#title").fill("The call with a number");
            page.locator(".send-bar button[type=submit]").click();

            assertThat(page.locator("#privacy-reason")).isVisible();
            assertThat(page.locator("#situation")).hasValue("Frau Meier called from 0171 5550123.");
            page.locator("#privacy-reason").fill("Both are invented.");
            page.locator(".send-bar button[type=submit]").click();

            assertThat(page).hasURL(Pattern.compile("/stories/the-call-with-a-number$"));
        }
    }

    @Test
    void twoWhoChangeTheSameWordsBothSeeBoth() {
        var path = "/stories/in-three-weeks";
        try (var one = phone(site.editor(), false);
                var other = phone(site.admin(), false)) {
            var first = one.newPage();
            var second = other.newPage();
            first.navigate(site.address(path + "/edit").toString());
            second.navigate(site.address(path + "/edit").toString());

            first.locator("#outcome").fill("The first one's words.");
            first.locator(".send-bar button[type=submit]").click();
            assertThat(first).hasURL(site.address(path).toString());
            second.locator("#outcome").fill("The second one's words.");
            second.locator(".send-bar button[type=submit]").click();

            assertThat(second.locator(".compare-theirs")).hasText("The first one's words.");
            assertThat(second.locator(".compare-yours")).hasText("The second one's words.");
            assertThat(second.locator("#outcome")).hasValue("The second one's words.");
            second.locator(".send-bar button[type=submit]").click();
            assertThat(second).hasURL(site.address(path).toString());
            assertThat(site.get(path).text("main")).contains("The second one's words.");
            assertThat(site.get(path + "/history").doc().select(".versions li")).hasSize(3);
        }
    }
}
