package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;

/** Changing a standard on a phone: the button says what happens, and the other language is pointed at. */
class ProposingTest extends OnPhone {
    @Test
    void theButtonFollowsTheChoiceAndTheOtherTitleIsPointedAt() {
        try (var phone = phone(site().editor(), true)) {
            var page = open(phone, "/standards/B13/edit");
            var button = page.locator(".send-bar > button.first[type=submit]");
            assertThat(button).hasText("Send it");
            assertThat(page.locator(".twin[data-stale]")).hasCount(0);

            page.locator("#title").fill("Every request leaves with a day.");
            page.locator("[name=material][value=no]").check();

            assertThat(page.locator(".twin[data-stale]")).hasCount(1);
            assertThat(button).hasText("Save");
            page.locator("[name=material][value=yes]").check();
            assertThat(button).hasText("Put it up for discussion");
            page.locator(".twin a").click();
            assertThat(page.locator("#other-title")).isVisible();
            page.locator("#other-title").fill("Jede Anfrage bekommt einen Tag.");
            assertThat(page.locator(".twin[data-stale]")).hasCount(0);
            page.locator("#reason").fill("Shorter");
            button.click();
            assertThat(page).hasURL(Pattern.compile("/discussions/"));
        }
    }

    @Test
    void whoIsTooLateToDecideMayOpenAgainWithTheSameWords() {
        var late = site().join("late-decider", Role.MEMBER);
        var thread = "/discussions/firm-or-kind";
        try (var desk = desk(late)) {
            var page = open(desk, thread + "/decision");
            page.locator("#sentence").fill("Firm, and kindly so.");
            page.locator("#reason").fill("Both.");
            page.locator("[name=effect][value=no-change]").check();
            site().editor().post(thread + "/decision", "sentence=Firm&reason=So&effect=no-change");

            page.locator(".send-bar > button.first").click();

            assertThat(page.locator(".compare-theirs")).hasText("Firm");
            assertThat(page.locator("#sentence")).hasValue("Firm, and kindly so.");
            page.locator(".send-bar > button[formaction]").click();
            assertThat(page.locator(".clashes")).hasCount(0);
            assertThat(page.locator("#sentence")).hasValue("Firm, and kindly so.");
            page.locator(".send-bar > button.first").click();
            assertThat(page.locator(".ruling .decided-sentence").first()).hasText("Firm, and kindly so.");
        }
    }
}
