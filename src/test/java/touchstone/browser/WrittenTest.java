package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.Project;
import touchstone.testing.TestSite;

/** WCAG 2.2 AA on the pages of the writing side when something has been written: what {@link Sight} shows empty. */
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrittenTest {
    private static final Map<String, String> TOLD = Map.of(
            "touchpoint", "N5",
            "situation", "A lady looked at the bill and went quiet.",
            "behaviour", "I laid the old chain beside the new one.",
            "outcome", "She laughed and took it home.",
            "verdict", "desired",
            "effect", "delighted",
            "title", "The chain on the counter",
            "language", "en");
    private static final String TELL_NOTHING = """
            () => {
                const form = document.querySelector("main form");
                form.noValidate = true;
                form.requestSubmit();
            }
            """;

    private Chromium chromium;
    private TestSite site;
    private Client teller;
    private String told = "";

    @BeforeAll
    void write(Chromium ofTheRun) {
        chromium = ofTheRun;
        site = TestSite.starter();
        teller = site.join("ana", Role.MEMBER);
        told = teller.post("/stories", TOLD).saved();
        assertThat(told).startsWith("/stories/");
        teller.post(told, changed("1", "She laughed, took it home and came back with her son."));
        site.member().post(told, changed("2", "She smiled and took it home."));
        site.editor().post("/stories/third-time-unlucky/remove", "");
        site.post("/sign-in", "email=ana&password=wrong");
    }

    private static Map<String, String> changed(String basedOn, String outcome) {
        var fields = new HashMap<>(TOLD);
        fields.put("based-on", basedOn);
        fields.put("outcome", outcome);
        return fields;
    }

    @AfterAll
    void close() {
        site.close();
    }

    private Window window(Client who) {
        var context = chromium.profile(
                new Browser.NewContextOptions().setLocale("en-GB").setReducedMotion(ReducedMotion.REDUCE));
        return new Window(context, site.address(""), who.session()).signIn();
    }

    @Test
    void theStoriesOfATellerAreForEverybody() {
        look(teller, "/me/stories", "mine");
    }

    @Test
    void theVersionsAndWhatIsProposedAreForEverybody() {
        var waiting = site.editor().get(told + "/history").doc().select("a[href*=/proposals/]");
        look(site.editor(), told + "/history", "versions");
        look(site.editor(), told + "/history/1", "version");
        look(site.editor(), told + "/history/2", "difference");
        look(site.editor(), waiting.attr("href"), "proposal");
    }

    @Test
    void theBinAndTheLogAreForEverybody() {
        look(site.admin(), "/bin", "bin");
        look(site.admin(), "/audit", "log");
    }

    @Test
    void aRefusedFormIsForEverybody() {
        try (var window = window(teller)) {
            window.open("/stories/new").page().evaluate(TELL_NOTHING);
            assertThat(window.find("main .problem").first()).isVisible();

            look(window, "refused");
        }
    }

    private void look(Client who, String path, String name) {
        try (var window = window(who)) {
            look(window.open(path), name);
        }
    }

    private static void look(Window window, String name) {
        Axe.bring(window.page());
        var faults = new ArrayList<String>();
        for (var look : Look.values()) {
            window.look(look).unrolled(look);
            for (var fault : Axe.faults(window.page())) faults.add(look.words() + " " + fault);
            faults.addAll(window.sticksOut());
            var picture = "written-%s-%s.png".formatted(name, look.words());
            window.photographQuickly(Project.path("target/screenshots").resolve(picture));
        }
        assertThat(faults).as(name).isEqualTo(List.of());
    }
}
