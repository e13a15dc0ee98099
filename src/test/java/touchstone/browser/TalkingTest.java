package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;

/** What scripts do for those who talk with each other: quoting, and reading what one was told of. */
class TalkingTest extends OnPhone {
    @Test
    void aPostIsQuotedBehindWhatIsTypedAlready() {
        try (var desk = desk(ana())) {
            var page = open(desk, "/discussions/firm-or-kind");
            page.locator("#text").fill("Before.");
            page.locator(".post .quote").first().click();

            assertThat(page.locator("#text")).isFocused();
            assertThat(page.locator("#text"))
                    .hasValue(Pattern.compile(
                            "^Before\\.\\n\\n> @sales-lead:\\n>\\n> I stood next to it(.|\\n)*Which one\\?\\n\\n$"));
            page.keyboard().type("After.");
            page.locator("#say .send-bar button[type=submit]").click();

            var post = page.locator(".post", new com.microsoft.playwright.Page.LocatorOptions().setHasText("After."));
            assertThat(post.locator("blockquote")).containsText("I stood next to it");
        }
    }

    @Test
    void whoOpensAThingHasReadWhatWasToldOfItAndTheNumberFollows() {
        var ben = site().join("ben-who-is-answered", Role.MEMBER);
        var begun = ben.post("/discussions", Map.of("about", "", "title", "Is the pump loud?", "text", "I think so."))
                .header("Location");
        ana().post(begun, Map.of("text", "Not to me."));
        try (var desk = desk(ben)) {
            var page = open(desk, "/inbox");
            assertThat(page.locator(".inbox-link .badge").first()).hasText("1");

            page.locator(".notices h2 a").click();

            // The inbox has no such form either.
            assertThat(page).hasURL(Pattern.compile(begun));
            assertThat(page.locator(".hear form[data-read]")).hasCount(0);
            assertThat(page.locator(".inbox-link .badge").first()).isEmpty();
            page.navigate(site().address("/inbox").toString());
            assertThat(page.locator(".notices .unread")).hasCount(0);
        }
    }

    @Test
    void whatWasSaidDoesNotStandInTheFormAgainAfterBack() {
        try (var desk = desk(ana())) {
            var page = open(desk, "/discussions/new");
            page.locator("#title").fill("Who oils the gate?");
            page.locator("#text").fill("It squeaks.");
            page.locator(".send-bar button.first").click();
            assertThat(page).hasURL(Pattern.compile("/discussions/who-oils-the-gate"));
            page.waitForLoadState();
            page.locator("#say #text").fill("Still.");
            page.locator("#say .send-bar button[type=submit]").click();
            assertThat(page.locator(".post .said").last()).hasText("Still.");
            assertThat(page.locator("#say #text")).hasValue("");
            page.waitForLoadState();

            page.goBack();
            if (page.url().contains("who-oils")) {
                assertThat(page.locator("#say #text")).hasValue("");
                page.goBack();
            }

            assertThat(page).hasURL(Pattern.compile("/discussions/new"));
            assertThat(page.locator("#title")).hasValue("");
            assertThat(page.locator("#text")).hasValue("");
        }
    }

    @Test
    void whatWasNotSentStandsThereAfterBack() {
        try (var desk = desk(ana())) {
            var page = open(desk, "/discussions/firm-or-kind");
            page.locator("#text").fill("Half a tho");
            page.navigate(site().address("/discussions").toString());

            page.goBack();

            assertThat(page.locator("#text")).hasValue("Half a tho");
        }
    }
}
