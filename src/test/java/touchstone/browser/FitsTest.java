package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import touchstone.account.Newcomer;
import touchstone.account.SignInName;
import touchstone.people.Role;
import touchstone.testing.Client;

/** What fits and what does not: from reading and telling to a standard that says it otherwise, in several people's windows. */
class FitsTest extends OnPhone {
    private static final String TESTED = "Before each test ride: saddle set, brakes shown, helmet offered.";

    private static final String GREETING = "/standards/B3";
    private static final String ITS_LINK = "a[href^='" + GREETING + "']";
    private static final String FIVE = "/stories/five-at-the-door";

    private final List<BrowserContext> open = new ArrayList<>();

    @AfterEach
    void leave() {
        open.forEach(BrowserContext::close);
        open.clear();
    }

    private Client join(String name, String department, boolean management) {
        var signIn = new SignInName(name.toLowerCase(Locale.ROOT));
        return site().join(new Newcomer(name, signIn, Role.MEMBER, department, management, true));
    }

    private Page desk(Client who, String path) {
        open.add(desk(who));
        return open(open.getLast(), path);
    }

    private Page phone(Client who, String path) {
        open.add(phone(who, true));
        return open(open.getLast(), path);
    }

    private static void press(Page page, String button) {
        page.locator(button).click();
    }

    private static void take(Page page, String position, String reason) {
        page.locator(".stand ." + position).click();
        page.locator("#why").fill(reason);
        press(page, ".taking button[type=submit]");
        assertThat(page.locator(".positions section." + position)).containsText(reason);
    }

    private static void acknowledge(Page page, String said) {
        press(page, ".acknowledge button[type=submit]");
        assertThat(page.locator(".acknowledge")).containsText(said);
    }

    /** How far a standard is known, line by line. */
    private List<String> known(Page page, String code) {
        page.navigate(site().address("/coverage").toString());
        return page
                .locator(".coverages > li:has([data-ref='standard:" + code + "']) .coverage tr")
                .allInnerTexts()
                .stream()
                .map(line -> line.replaceAll("\\s+", " "))
                .toList();
    }

    @Test
    void aNewSellerFindsTheTestRideReadsTakesAPositionAndKnowsTheStandard() {
        var page = desk(site().join("a-new-seller", Role.MEMBER), "/");
        page.locator("#seek").fill("Probefahrt");
        page.locator("#seek").press("Enter");
        page.locator(".find h3 a").first().click();
        assertThat(page).hasURL(Pattern.compile("/touchpoints/K2"));

        for (var story : List.of("The hill decides", "Without showing the brakes", "No helmet, no ride")) {
            page.locator("#stories h3 a", new Page.LocatorOptions().setHasText(story))
                    .click();
            assertThat(page.locator("h1")).hasText(story);
            if (!story.startsWith("No")) page.goBack();
        }
        press(page, "#talk h3 a");
        assertThat(page.locator("h1")).hasText("Firm or kind?");
        take(page, "depends", "Firm, but said at the beginning.");
        assertThat(page.locator(".positions section.depends h3 b")).hasText("3");

        page.locator("#posts a[href='/standards/B7']").first().click();
        assertThat(page.locator("h1")).hasText(TESTED);
        acknowledge(page, "You know edition 1");
    }

    @Test
    void whatIsToldIsTalkedAboutDecidedAndAskedAnewOfThoseItBinds() {
        var head = join("Head", "management", true);
        var follower = join("Follower", "sales", false);
        for (var one : List.of(head, follower)) one.post(GREETING + "/acknowledgement", "version=1");
        var mechanic = join("Mechanic", "workshop", false);
        var teller = phone(ana(), GREETING);
        acknowledge(teller, "You know edition 1");
        press(teller, "#stories .chapter-head a");
        tell(teller);

        var sceptic = talk();
        var thread = propose(sceptic);
        take(sceptic, "fits", "A nod is possible even on one's knees.");
        take(desk(follower, thread), "fits", "So I do it already.");
        assertThat(sceptic.locator(".positions section.fits h3 b")).hasText("2");

        teller.navigate(site().address(thread).toString());
        decide(teller);
        assertThat(sceptic.locator(".ruling .decided-sentence")).hasText("Whoever kneels nods.");
        assertThat(sceptic.locator(".standing")).hasText("Decided");
        asksAnew(desk(head, "/"));

        teller.navigate(site().address(GREETING).toString());
        assertThat(teller.locator(".acknowledge")).containsText("You decided edition 2");
        var asked = desk(follower, GREETING);
        assertThat(asked.locator(".acknowledge")).containsText("You know edition 1. Edition 2");
        assertThat(asked.locator(".acknowledge ins").first()).isVisible();
        assertThat(desk(mechanic, "/").locator("#waiting " + ITS_LINK)).hasCount(0);
    }

    /** Somebody begins to talk about the story, and does not think that the standard fits. */
    private Page talk() {
        var sceptic = desk(join("Sceptic", "sales", false), FIVE);
        press(sceptic, "#talk a.go, #talk a.button");
        sceptic.locator("#title").fill("Who greets while we all kneel?");
        sceptic.locator("#text").fill("[[B3]] says thirty seconds, and on Saturdays nobody keeps it.");
        press(sceptic, ".send-bar button[type=submit]");
        take(sceptic, "unfit", "Not with five at the door.");
        return sceptic;
    }

    /** Goes to the standard that a thread is about and proposes another text; the thread in which it stands. */
    private String propose(Page page) {
        press(page, "#posts a[href='" + GREETING + "']");
        assertThat(page).hasURL(Pattern.compile(GREETING + "$"));
        press(page, ".acts [data-key=e]");
        page.locator("#text").fill("We look up and greet within 30 seconds. Whoever kneels nods.");
        page.locator("#reason").fill("Saturdays");
        page.locator("[name=material][value=yes]").check();
        press(page, ".send-bar button[type=submit]");
        assertThat(page.locator("#proposed ins").first()).isVisible();
        assertThat(page.locator("#proposed del").first()).isVisible();
        return URI.create(page.url()).getPath();
    }

    private static void decide(Page page) {
        press(page, "#end .buttons a");
        page.locator("#sentence").fill("Whoever kneels nods.");
        page.locator("#reason").fill("Two of us work like that and customers like it.");
        page.locator("[name=effect][value=change-standard]").check();
        press(page, ".deciding button.first[type=submit]");
        assertThat(page.locator(".ruling .decided-sentence")).hasText("Whoever kneels nods.");
    }

    /** It waits on the page of the day with what has changed, and in the coverage management stands first. */
    private void asksAnew(Page head) {
        assertThat(known(head, "B3")).containsExactly("Management 0 of 7", "Sales 11 %");
        head.navigate(site().address("/").toString());
        press(head, "#waiting " + ITS_LINK);
        assertThat(head.locator(".badge-line")).containsText("edition 2");
        acknowledge(head, "You know edition 2");
        assertThat(known(head, "B3")).containsExactly("Management 1 of 7", "Sales 11 %");
    }

    private static void tell(Page page) {
        press(page, ".pace [data-pace=all]");
        page.locator("#situation").fill("Five people stood at the door and all of us knelt beside bikes.");
        page.locator("#behaviour").fill("Nobody looked up for five minutes.");
        page.locator("#outcome").fill("Two of them left.");
        page.locator(".choices .undesired").tap();
        page.locator(".choices .disappointed").tap();
        page.locator("#title").fill("Five at the door");
        press(page, ".send-bar button[type=submit]");
        assertThat(page).hasURL(Pattern.compile(FIVE + "$"));
    }
}
