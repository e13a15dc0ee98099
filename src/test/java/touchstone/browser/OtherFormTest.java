package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.Client;

/** What is half typed in one form of a page outlives that another one is refused: on the screen, and when one comes back. */
class OtherFormTest extends OnPhone {
    private static final String HALF = "Half a <b>post</b>";

    private static String begun(Client by, String title) {
        return by.post("/discussions", Map.of("about", "", "title", title, "text", "Well?"))
                .header("Location");
    }

    private void isThere(Page page, String field, String path) {
        assertThat(page.locator(field)).hasValue(HALF);
        page.navigate(site().address(path).toString());
        assertThat(page.locator(field)).hasValue(HALF);
    }

    @Test
    void aPositionIsRefusedBesideAPost() {
        var who = site().join("half-beside-position", Role.MEMBER);
        var thread = begun(who, "Half beside a position");
        try (var desk = desk(who)) {
            var page = open(desk, thread);
            page.locator("#text").fill(HALF);
            page.locator("#take button.first").click();
            assertThat(page.locator("#take .problem")).isVisible();
            assertThat(page.locator("#text")).hasValue(HALF);

            page.locator(".stand .depends").click();
            page.locator("#why").fill("Ask Frau Petersen about it");
            page.locator("#take button.first").click();

            assertThat(page.locator("#why-privacy")).isFocused();
            assertThat(page.locator("#why")).hasValue("Ask Frau Petersen about it");
            isThere(page, "#text", thread);
        }
    }

    @Test
    void nobodyIsAskedBesideAPost() {
        var who = site().join("half-beside-question", Role.MEMBER);
        var thread = begun(who, "Half beside a question");
        try (var desk = desk(who)) {
            var page = open(desk, thread);
            page.locator("#text").fill(HALF);
            assertThat(page.locator("form:has(#text) .saved[data-state=kept]:not([data-open])"))
                    .isVisible();

            page.locator(".asking button").click();

            assertThat(page.locator("#asking-problem")).isVisible();
            isThere(page, "#text", thread);
        }
    }

    @Test
    void aDayToRestIsRefusedBesideADecision() {
        var who = site().join("half-beside-parking", Role.MEMBER);
        var thread = begun(who, "Half beside parking");
        try (var desk = desk(who)) {
            var page = open(desk, thread + "/decision");
            page.locator("#sentence").fill(HALF);
            page.locator("#park form").evaluate("form => { form.noValidate = true }");
            page.locator("#until").fill("2001-01-01");

            page.locator("#park button").click();

            assertThat(page.locator("#until-problem")).isVisible();
            isThere(page, "#sentence", thread + "/decision");
        }
    }
}
