package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;

/** On a phone the room belongs to what is asked and to what is typed. */
class RoomOnPhoneTest extends OnPhone {
    private static void isAt(Page page, int number, String field) {
        assertThat(page.locator(".pace-at")).hasText(number + " of 7");
        assertThat(page.locator(field)).isVisible();
    }

    private static void next(Page page) {
        page.locator(".pace-next").click();
    }

    @Test
    void whatIsHintedStandsOnceAtTheQuestionThatItConcerns() {
        try (var phone = phone(site().join("thirteen", Role.MEMBER), false)) {
            var page = telling(phone);
            next(page);
            page.locator("#situation")
                    .fill("Frau Meier called from 0171 5550123: her repair takes three weeks in the season, and nobody"
                            + " had told her about the workshop appointment.");
            assertThat(page.locator(".privacy")).containsText("0171 5550123");
            assertThat(page.locator(".alike a").first()).isVisible();
            var near = page.locator(".alike a").first().getAttribute("href");

            next(page);
            isAt(page, 3, "#behaviour");
            page.waitForResponse(answer -> answer.url().endsWith("/preview/alike"), () -> page.locator("#behaviour")
                    .fill("We offered a rental bike for the repair in the season."));

            assertThat(page.locator(".privacy")).isHidden();
            assertThat(page.locator(".alike a[href='" + near + "']")).hasCount(0);
            page.goBack();
            isAt(page, 2, "#situation");
            assertThat(page.locator(".privacy")).containsText("0171 5550123");
        }
    }

    @Test
    void aboveAPhonesKeyboardTheTextHasTheRoom() {
        try (var phone = phone(site().join("fourteen", Role.MEMBER), true)) {
            var page = telling(phone);
            page.setViewportSize(390, 400);
            next(page);
            isAt(page, 2, "#situation");
            page.locator("#situation").pressSequentially("A line of what happened.\n".repeat(9));

            var lines = ((Number) page.evaluate("""
                    () => {
                      const text = document.querySelector("#situation");
                      const box = text.getBoundingClientRect();
                      const line = parseFloat(getComputedStyle(text).lineHeight);
                      const free = (y) => text.contains(document.elementFromPoint(box.left + box.width / 2, y));
                      let seen = 0;
                      for (let y = Math.max(0, box.top); y < Math.min(innerHeight, box.bottom); y++) if (free(y)) seen++;
                      return Math.floor(seen / line);
                    }
                    """)).intValue();

            assertThat(lines).isGreaterThanOrEqualTo(6);
        }
    }
}
