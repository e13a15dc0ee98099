package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;

/** A new colleague tells a story on a phone, and two people change one at once. */
class TellingTest extends OnPhone {
    private static void press(Page page, String text, String... keys) {
        page.keyboard().type(text);
        for (var key : keys) page.keyboard().press(key);
    }

    @Test
    void aStoryIsToldOnAPhoneByTheKeyboardAloneAndSurvivesALostNetwork() {
        try (var phone = phone(ana(), false)) {
            var page = telling(phone);

            tabTo(page, "#touchpoint");
            press(page, "N5", "Control+Enter");
            press(page, "A lady looked at the bill and went quiet.");
            phone.setOffline(true);
            press(page, "", "Control+Enter");
            press(page, "I laid the old chain beside the new one.");
            assertThat(page.locator(".saved")).containsText("Kept on this device");
            phone.setOffline(false);
            press(page, "", "Control+Enter");
            press(page, "She laughed and took it home.", "Control+Enter", "Space");
            tabTo(page, "[name=effect]");
            press(page, "", "Space", "Enter");
            press(page, "The chain on the phone", "Enter");
            assertThat(page.locator(".pace-at")).hasText("7 of 7");
            tabTo(page, ".send-bar button[type=submit]");
            press(page, "", "Enter");

            assertThat(page).hasURL(Pattern.compile("/stories/the-chain-on-the-phone$"));
            assertThat(page.locator("main")).containsText("I laid the old chain beside the new one.");
            assertThat(site().get("/search?q=%22chain+on+the+phone%22").text("main"))
                    .contains("The chain on the phone");
        }
    }

    @Test
    void twoStoriesAreToldAtOnceAndACrashLosesNeither() {
        try (var desk = desk(site().join("tells-two", Role.MEMBER))) {
            var first = open(desk, "/stories/new");
            first.locator("#title").fill("The first of two");
            assertThat(first).hasURL(Pattern.compile("/stories/new/[0-9a-f-]+$"));
            assertThat(first.locator(".saved")).containsText("Kept as a draft");
            var second = open(desk, "/stories/new?touchpoint=N5");
            assertThat(second.locator("#title")).hasValue("");
            assertThat(second.locator(".begun")).containsText("The first of two");
            desk.setOffline(true);
            second.locator("#title").fill("The second of two");
            assertThat(second.locator(".saved")).containsText("Kept on this device");
            var address = second.url();
            second.close();
            desk.setOffline(false);

            var third = open(desk, "/stories/new");
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
        try (var phone = phone(ana(), true)) {
            var page = open(phone, "/");
            page.locator(".thumb-bar .tell-link").tap();
            var next = page.locator(".pace-next");

            page.locator("#touchpoint").selectOption("K2");
            next.tap();
            page.locator("#situation").fill("A father came with two children.");
            next.tap();
            page.locator("#behaviour").fill("We fetched the small helmets first.");
            next.tap();
            page.locator("#outcome").fill("All three rode.");
            next.tap();
            page.locator(".choices .desired").tap();
            page.locator(".choices .delighted").tap();
            next.tap();
            page.locator("#title").fill("The small helmets");
            next.tap();
            assertThat(page.locator(".pace-review dd.problem")).hasCount(0);
            page.locator(".send-bar button[type=submit]").tap();

            assertThat(page).hasURL(Pattern.compile("/stories/the-small-helmets$"));
        }
    }

    @Test
    void whatCouldTellWhoSomebodyIsIsSaidBeforeItIsShared() {
        try (var phone = phone(ana(), false)) {
            var page = telling(phone);
            page.locator("[data-pace=all]").click();
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
        try (var one = phone(site().editor(), false);
                var other = phone(site().admin(), false)) {
            var first = open(one, path + "/edit");
            var second = open(other, path + "/edit");

            first.locator("#outcome").fill("The first one's words.");
            first.locator(".send-bar button[type=submit]").click();
            assertThat(first).hasURL(site().address(path).toString());
            second.locator("#outcome").fill("The second one's words.");
            second.locator(".send-bar button[type=submit]").click();

            assertThat(second.locator(".compare-theirs")).hasText("The first one's words.");
            assertThat(second.locator(".compare-yours")).hasText("The second one's words.");
            assertThat(second.locator("#outcome")).hasValue("The second one's words.");
            second.locator(".send-bar button[type=submit]").click();
            assertThat(second).hasURL(site().address(path).toString());
            assertThat(site().get(path).text("main")).contains("The second one's words.");
            assertThat(site().get(path + "/history").doc().select(".versions li"))
                    .hasSize(3);
        }
    }
}
