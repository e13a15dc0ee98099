package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.web.Readers;

/** An open discussion says what became of it, and of whoever reads it. */
class LiveTalkTest extends Listening {
    private int talks;

    private Page page(Client client, String path) {
        var page = browser(client).newPage();
        page.navigate(site.address(path).toString());
        page.waitForSelector(LISTENING, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return page;
    }

    private String begun() {
        talks++;
        return site.editor()
                .post("/discussions", Map.of("about", "", "title", "Talk number " + talks, "text", "What do you say?"))
                .header("Location");
    }

    @Test
    void aNewTitleAndItsAddressArriveByThemselves() {
        var thread = begun();
        var page = page(site.member(), thread);
        page.evaluate("() => { window.mark = true; }");

        site.editor().post(thread + "/title", Map.of("title", "About bells", "based-on", "1"));
        assertThat(page.locator("h1")).hasText("About bells");
        assertThat(page).hasTitle(Pattern.compile("^About bells.*"));
        assertThat(page).hasURL(site.address(thread).toString());

        site.editor().post(thread + "/title", Map.of("title", "About doors", "based-on", "2", "moves", "yes"));
        assertThat(page.locator("h1")).hasText("About doors");
        assertThat(page).hasURL(site.address("/discussions/about-doors").toString());

        site.editor().post("/discussions/about-doors", Map.of("text", "Said under the new roof."));
        assertThat(page.locator("#posts")).containsText("Said under the new roof.");
        org.assertj.core.api.Assertions.assertThat(page.evaluate("() => window.mark"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @EnumSource(Readers.class)
    void whoseAccessHasEndedIsToldSo(Readers readers) {
        site.app().store().db().write(tx -> {
            site.app().store().accounts().letRead(tx, readers);
            return true;
        });
        var name = "gone-" + readers.name().toLowerCase(java.util.Locale.ROOT);
        var leaver = site.join(name, Role.MEMBER);
        var page = page(leaver, begun());

        site.admin().post("/people/" + leaver.person().slug() + "/deactivation", "");

        assertThat(page.locator(".live-news a")).hasText("You are signed out. Sign in again");
    }
}
