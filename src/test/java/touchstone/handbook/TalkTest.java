package touchstone.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** What is said about a thing stands on its page, whatever kind of thing it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TalkTest {
    private TestSite site;
    private Client ana;

    @BeforeAll
    void open() {
        site = TestSite.starter();
        ana = site.join("ana@example.org", "Ana Arnold", Role.MEMBER);
    }

    @AfterAll
    void close() {
        site.close();
    }

    private String begun(String about, String title) {
        var answer = ana.post("/discussions", Map.of("about", about, "title", title, "text", "A <b>bold</b> thought"));
        assertThat(answer.status()).as(answer.text(".problem, .privacy")).isEqualTo(303);
        return answer.header("Location");
    }

    @ParameterizedTest
    @CsvSource({
        "/groups/families, group:families",
        "/journeys/company-bike, journey:company-bike",
        "/manual/first-steps, manual:first-steps",
        "/stories/in-three-weeks, story:in-three-weeks",
        "/standards/B13, standard:B13"
    })
    void aThreadIsBegunFromThePageOfItsThingAndStandsThere(String page, String ref) {
        assertThat(site.get(page).doc().select("#talk a.go").attr("href")).isEqualTo("/discussions/new?about=" + ref);
        assertThat(ana.get("/discussions/new?about=" + ref)
                        .doc()
                        .select("option[selected]")
                        .val())
                .isEqualTo(ref);

        var thread = begun(ref, "Does this <i>fit</i> " + ref + "?");

        assertThat(site.get(page)
                        .doc()
                        .select("#talk h3 a[href=" + thread + "]")
                        .text())
                .isEqualTo("Does this <i>fit</i> " + ref + "?");
        assertThat(site.get(page).doc().select("#talk i, #talk b")).isEmpty();
        assertThat(site.get(page).doc().select("[data-ref] [data-ref]")).isEmpty();
        assertThat(site.get(thread).doc().select("header .facts a").attr("href"))
                .isEqualTo(page);
    }

    @Test
    void theWholeJourneyShowsItsThreads() {
        var thread = begun("journey:whole", "The whole of it");

        assertThat(site.get("/journey").doc().select("#talk a[href=" + thread + "]"))
                .hasSize(1);
    }

    @Test
    void aJourneyThatNobodyHasWrittenDownCannotBeTalkedAbout() {
        try (var empty = TestSite.empty()) {
            assertThat(empty.get("/journey").doc().select("#talk")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"group:sporty", "journey:commuter-repair", "manual:gaps"})
    void moreThreadsCostNoMoreQueries(String ref) {
        var path = ref.replace("group:", "/groups/")
                .replace("journey:", "/journeys/")
                .replace("manual:", "/manual/");
        begun(ref, "One");
        long few = asked(path);
        for (int i = 0; i < 10; i++) begun(ref, "Another " + i);

        long many = asked(path);

        assertThat(site.get(path).doc().select("#talk .thread-line")).hasSize(11);
        // One for each of them would be ten more.
        assertThat(many).isLessThan(few + 5);
    }

    /** How much a page asks after a change, not counting what the index asks. */
    private long asked(String path) {
        var changes = site.app().store().db().changes();
        assertThat(site.app().index().await(changes.head(), Duration.ofMinutes(1)))
                .isTrue();
        return site.statements(() -> site.get(path));
    }
}
