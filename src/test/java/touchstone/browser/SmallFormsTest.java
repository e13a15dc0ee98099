package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import touchstone.account.Newcomer;
import touchstone.account.SignInName;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** The few words beside something that one reads are lost no more easily than a post: a question, a doubt, a position. */
class SmallFormsTest extends OnPhone {
    /** A small form: where it stands, its field, and what one sees when it arrived. */
    enum Small {
        QUESTION("/standards/B13", "#question", "/discussions/"),
        DOUBT("/standards/B13", "#sentence", "/standards/B13#doubts"),
        POSITION("/discussions/firm-or-kind", "#why", "#positions");

        private final String path;
        private final String field;
        private final String then;

        Small(String path, String field, String then) {
            this.path = path;
            this.field = field;
            this.then = then;
        }
    }

    private Page open(BrowserContext window, Small form) {
        var page = open(window, form.path);
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
        return page;
    }

    private static String name(String what, Small form) {
        return what + "-" + form.name().toLowerCase(Locale.ROOT);
    }

    /** Somebody whom the standards of the workshop bind. */
    private Client asked(String name) {
        return site().join(new Newcomer(name, new SignInName(name), Role.MEMBER, "service-desk", false, true));
    }

    private static String form(Small small) {
        return "form:has(" + small.field + ")";
    }

    private static void send(Page page, Small form) {
        page.locator(form(form) + " .buttons button[type=submit]").click();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTypedWithoutANetworkIsThereWhenThePageComesBack(Small form) {
        try (var phone = phone(asked(name("types", form)), true)) {
            var page = open(phone, form);
            assertThat(page.locator(form(form) + " .saved")).containsText("Nothing is kept before you send it.");
            phone.setOffline(true);

            if (form == Small.POSITION) page.locator(".stand .depends").click();
            page.locator(form.field).fill("Half a <b>thought</b>");

            assertThat(page.locator(form(form) + " .saved")).containsText("Kept on this device until you send it");
            phone.setOffline(false);
            page.reload();
            assertThat(page.locator(form.field)).hasValue("Half a <b>thought</b>");
            assertThat(page.locator(form.field)).isVisible();
            if (form == Small.POSITION)
                assertThat(page.locator(".stand [value=depends]")).isChecked();
            assertThat(page.locator(form(form) + " .saved")).containsText("This is what you typed on this device");
            page.locator(form(form) + " .saved-go").click();
            assertThat(page.locator(form.field)).hasValue("");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoseSessionHasEndedSignsInInPlaceAndTheWordsGoOut(Small form) {
        var who = asked(name("ends", form));
        try (var desk = desk(who)) {
            var page = open(desk, form);
            if (form == Small.POSITION) page.locator(".stand .depends").click();
            page.locator(form.field).fill("Still here.");
            desk.clearCookies();

            send(page, form);
            page.locator("#again-email").fill(name("ends", form));
            page.locator("#again-password").fill(TestSite.PASSWORD);
            page.locator(".again button.first").click();

            assertThat(page).hasURL(Pattern.compile(form.then));
            // The address alone is there before its page: who went on now would leave in the middle of a way.
            assertThat(page.locator("main")).containsText("Still here.");
            var path = URI.create(page.url()).getPath();
            assertThat(site().editor().get(path).text("main")).contains("Still here.");
            page.navigate(site().address(form.path).toString());
            assertThat(page.locator(form(form) + " .saved")).not().containsText("you typed");
        }
    }

    @Test
    void whatIsRefusedStandsThereWithTheReason() {
        try (var phone = phone(ana(), true)) {
            var page = open(phone, Small.DOUBT);
            page.locator("#sentence").fill("Ask Frau Petersen about it");

            send(page, Small.DOUBT);

            assertThat(page.locator(".doubt .privacy-why")).isVisible();
            assertThat(page.locator("#sentence")).hasValue("Ask Frau Petersen about it");
            page.locator("#sentence").fill("It takes two days now");
            send(page, Small.DOUBT);
            assertThat(page).hasURL(Pattern.compile("/standards/B13#doubts$"));
            // A browser whose window is closed while it loads the page anew may never say that it is closed.
            assertThat(page.locator("main")).containsText("It takes two days now");
        }
    }
}
