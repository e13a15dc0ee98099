package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;

/** One question at a time: where one is, how one gets on and back, and that nothing is lost on the way. */
class OneByOneTest extends OnPhone {
    private static void isAt(Page page, int number, String field) {
        assertThat(page.locator(".pace-at")).hasText(number + " of 7");
        assertThat(page.locator(field)).isVisible();
    }

    private static void next(Page page) {
        page.locator(".pace-next").click();
    }

    /** The form that was begun: each new one has an address of its own. */
    private static Page again(BrowserContext phone, String address) {
        var page = phone.newPage();
        page.navigate(address);
        return page;
    }

    /** Tells as far as the question what we did, and waits until the server has it. */
    private static void begin(Page page) {
        page.locator("#touchpoint").selectOption("N5");
        next(page);
        page.locator("#situation").fill("A lady went quiet.");
        next(page);
        isAt(page, 3, "#behaviour");
        page.locator("#behaviour").fill("I laid the old");
        assertThat(page.locator(".saved[data-state=kept]:not([data-open])")).isVisible();
    }

    @Test
    void oneQuestionStandsOnTheScreenAndHasTheFocus() {
        try (var phone = phone(site().join("one", Role.MEMBER), false)) {
            var page = telling(phone);
            isAt(page, 1, "#touchpoint");
            assertThat(page.locator("#situation")).isHidden();
            assertThat(page.locator(".pace-back")).isHidden();
            assertThat(page.locator(".send-bar button[type=submit]")).isHidden();

            next(page);

            isAt(page, 2, "#situation");
            assertThat(page.locator("#touchpoint")).isHidden();
            assertThat(page.locator("#situation")).isFocused();
            assertThat(page.locator("[role=status].pace-at")).hasText("2 of 7");
        }
    }

    @Test
    void whatOneHitsWithAThumbIsLargeEnough() {
        try (var phone = phone(site().join("two", Role.MEMBER), true)) {
            var page = telling(phone);
            next(page);
            for (var button : List.of(".pace-back", ".pace-next", "[data-pace=all]")) {
                var box = page.locator(button).boundingBox();
                assertThat(box.height).as(button).isGreaterThanOrEqualTo(44);
                assertThat(box.width).as(button).isGreaterThanOrEqualTo(44);
            }
        }
    }

    @Test
    void theBrowsersWayBackIsOneQuestionBackAndKeepsTheText() {
        try (var phone = phone(site().join("three", Role.MEMBER), false)) {
            var page = telling(phone);
            begin(page);

            page.goBack();
            isAt(page, 2, "#situation");
            assertThat(page.locator("#situation")).hasValue("A lady went quiet.");
            page.locator(".pace-back").click();
            isAt(page, 1, "#touchpoint");
            page.goForward();
            page.goForward();

            isAt(page, 3, "#behaviour");
            assertThat(page.locator("#behaviour")).hasValue("I laid the old");
        }
    }

    @Test
    void afterACrashItOpensAtTheQuestionThatOneHadReached() {
        var who = site().join("four", Role.MEMBER);
        try (var phone = phone(who, false)) {
            var page = telling(phone);
            begin(page);
            var begun = page.url();
            page.close();

            page = again(phone, begun);

            isAt(page, 3, "#behaviour");
            assertThat(page.locator("#behaviour")).hasValue("I laid the old");
            try (var other = phone(who, false)) {
                isAt(again(other, begun), 3, "#behaviour");
            }
            page.goBack();
            isAt(page, 2, "#situation");
        }
    }

    @Test
    void withoutANetworkItGoesOnAndACrashLosesNothing() {
        try (var phone = phone(site().join("five", Role.MEMBER), false)) {
            var page = telling(phone);
            begin(page);
            phone.setOffline(true);
            page.locator("#behaviour").fill("I laid the old chain on the counter.");
            next(page);
            page.locator("#outcome").fill("She laughed.");
            assertThat(page.locator(".saved")).containsText("Kept on this device");
            var begun = page.url();
            page.close();
            phone.setOffline(false);

            page = again(phone, begun);

            isAt(page, 4, "#outcome");
            assertThat(page.locator("#outcome")).hasValue("She laughed.");
            assertThat(page.locator("#behaviour")).hasValue("I laid the old chain on the counter.");
        }
    }

    @Test
    void aRefusalOpensTheFirstQuestionThatNeedsAnotherLook() {
        try (var phone = phone(site().join("six", Role.MEMBER), false)) {
            var page = telling(phone);
            page.locator("#touchpoint").selectOption("N5");
            for (int at = 1; at < 7; at++) next(page);
            assertThat(page.locator(".pace-review dd.problem")).hasCount(6);

            page.locator(".send-bar button[type=submit]").click();

            isAt(page, 2, "#situation");
            assertThat(page.locator("#situation-problem")).isVisible();
            assertThat(page.locator("#situation")).isFocused();
            page.locator("#situation").fill("A lady went quiet.");
            next(page);
            isAt(page, 3, "#behaviour");
        }
    }

    @Test
    void atTheEndAllIsReadOnceMoreAndEachAnswerCanBeChanged() {
        try (var phone = phone(site().join("seven", Role.MEMBER), false)) {
            var page = telling(phone);
            begin(page);
            for (int at = 3; at < 7; at++) next(page);

            assertThat(page.locator(".pace-review h2")).isFocused();
            assertThat(page.locator(".pace-review")).containsText("Pick-up after repair");
            assertThat(page.locator(".pace-review")).containsText("A lady went quiet.");
            page.getByLabel("Change: What happened?").click();

            isAt(page, 2, "#situation");
            page.goBack();
            isAt(page, 7, ".pace-review");
        }
    }

    @Test
    void allOnOnePageIsOneTapAwayAndRemembered() {
        try (var phone = phone(site().join("eight", Role.MEMBER), true)) {
            var page = telling(phone);
            page.locator("[data-pace=all]").tap();
            for (var field : List.of("#touchpoint", "#situation", "#title", ".send-bar button[type=submit]"))
                assertThat(page.locator(field)).isVisible();
            assertThat(page.locator(".pace-next")).isHidden();

            page.reload();

            assertThat(page.locator("#title")).isVisible();
            page.locator("[data-pace=one]").tap();
            isAt(page, 1, "#touchpoint");
            assertThat(page.locator("#title")).isHidden();
        }
    }

    @Test
    void atADeskAllStandsOnOnePageUntilSomebodyWantsItOtherwise() {
        try (var desk = desk(site().join("nine", Role.MEMBER))) {
            var page = telling(desk);
            assertThat(page.locator("#title")).isVisible();

            page.locator("[data-pace=one]").click();
            isAt(page, 1, "#touchpoint");
            page.reload();

            isAt(page, 1, "#touchpoint");
            assertThat(page.locator("#title")).isHidden();
        }
    }

    @Test
    void whoComesFromATouchpointIsAskedWhatHappenedThere() {
        try (var phone = phone(site().join("ten", Role.MEMBER), true)) {
            var page = open(phone, "/touchpoints/N2");
            page.locator(".thumb-bar .tell-link").tap();

            assertThat(page).hasURL(Pattern.compile("/stories/new\\?touchpoint=N2$"));
            isAt(page, 2, "#situation");
            assertThat(page.locator("#touchpoint")).hasValue("N2");
        }
    }

    @Test
    void aNameIsMentionedAtTheQuestionAndAskedForAtTheEnd() {
        try (var phone = phone(site().join("eleven", Role.MEMBER), false)) {
            var page = telling(phone);
            next(page);
            page.locator("#situation").fill("Frau Meier called from 0171 5550123.");
            assertThat(page.locator(".privacy")).containsText("0171 5550123");
            assertThat(page.locator(".privacy")).isVisible();
            assertThat(page.locator(".send-bar .privacy-there")).containsText("Frau Meier");
            assertThat(page.locator(".send-bar .privacy-there")).isInViewport();
            assertThat(page.locator("#privacy-reason")).isHidden();

            next(page);
            assertThat(page.locator(".privacy-there")).isHidden();
            for (int at = 3; at < 7; at++) next(page);

            assertThat(page.locator("#privacy-reason")).isVisible();
        }
    }

    @Test
    void atADeskWhatIsHintedStandsBesideTheQuestion() {
        try (var desk = desk(site().join("at-a-desk", Role.MEMBER))) {
            var page = telling(desk);
            page.locator("#situation").fill("Frau Meier called from 0171 5550123 about a repair in the workshop.");

            assertThat(page.locator(".privacy li").first()).isInViewport();
            assertThat(page.locator(".alike [data-touchpoint]").first()).isInViewport();
            assertThat(page.locator("#situation")).isInViewport();
        }
    }

    @Test
    void whoIsAskedWhyANameMayStaySeesThatAndIsAtTheLineForIt() {
        try (var phone = phone(site().join("twelve", Role.MEMBER), true)) {
            var page = telling(phone);
            page.locator("#touchpoint").selectOption("K2");
            next(page);
            page.locator("#situation").fill("Frau Meier called from 0171 5550123.");
            next(page);
            page.locator("#behaviour").fill("We called back.");
            next(page);
            page.locator("#outcome").fill("She was glad.");
            next(page);
            page.locator(".choices .desired").tap();
            page.locator(".choices .delighted").tap();
            next(page);
            page.locator("#title").fill("A call on the phone");
            next(page);

            page.locator(".send-bar button[type=submit]").tap();

            assertThat(page.locator("#privacy-reason-problem")).containsText("Not shared yet");
            assertThat(page.locator("#privacy-reason-problem")).isInViewport();
            assertThat(page.locator(".privacy b")).isInViewport();
            assertThat(page.locator("#privacy-reason")).isFocused();
            page.locator("#privacy-reason").fill("Both are invented.");
            page.locator(".send-bar button[type=submit]").tap();
            assertThat(page).hasURL(Pattern.compile("/stories/a-call-on-the-phone(\\?.*)?$"));
        }
    }
}
