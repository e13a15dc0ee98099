package touchstone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** Whose name stands on a story, and in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TellerTest {
    private TestSite site;
    private Client teller;
    private Client colleague;

    @BeforeAll
    void open() {
        site = TestSite.starter();
        teller = site.join("quendoline", Role.MEMBER);
        colleague = site.join("balthasar", Role.MEMBER);
    }

    @AfterAll
    void close() {
        site.close();
    }

    private String tell(String title, String verdict) {
        var fields = new LinkedHashMap<>(Map.of(
                "touchpoint", "N5",
                "situation", "Somebody came.",
                "behaviour", "We did something.",
                "outcome", "It came out well.",
                "verdict", verdict,
                "effect", "okay",
                "title", title,
                "language", "en",
                "teller", "named"));
        fields.put("once", "key of " + title);
        return teller.post("/stories", fields).saved();
    }

    private static Map<String, String> retold(String title, String verdict, int basedOn) {
        return Map.of(
                "touchpoint", "N5",
                "situation", "Somebody came.",
                "behaviour", "We did something.",
                "outcome", "It came out differently.",
                "verdict", verdict,
                "effect", "okay",
                "title", title,
                "language", "en",
                "based-on", Integer.toString(basedOn));
    }

    /** Every value of every table that holds both this story's name and this person's, or a tie between the two. */
    private List<String> ties(String storyId, String path, String personId) {
        return site.app().store().db().read(handle -> {
            var tables = handle.createQuery("select name from sqlite_schema where type = 'table' and name <> 'person'")
                    .mapTo(String.class)
                    .list();
            return tables.stream()
                    .flatMap(table -> handle.createQuery("select * from " + table).mapToMap().stream()
                            .map(row -> table + " " + row))
                    .filter(row -> row.contains(personId))
                    .filter(row -> row.contains(storyId) || row.contains(path))
                    .toList();
        });
    }

    @Test
    void unlinkedATellerIsNowhereInTheDatabaseBesideTheStory() {
        var path = tell("To be unlinked", "undesired");
        var id = site.app()
                .store()
                .stories()
                .find("to-be-unlinked")
                .orElseThrow()
                .id();
        assertThat(ties(id, path, teller.person().id())).isNotEmpty();
        var old = path;
        var renamed = new LinkedHashMap<>(retold("Cut loose", "undesired", 1));
        renamed.put("moves", "yes");
        path = teller.post(path, renamed).saved();
        assertThat(path).isNotEqualTo(old);

        assertThat(colleague.post(path + "/unlink", "").status()).isEqualTo(404);
        assertThat(teller.post(path + "/unlink", "").header("location")).isEqualTo("/me/stories?done=unlinked");

        assertThat(ties(id, path, teller.person().id())).isEmpty();
        assertThat(ties(id, old, teller.person().id())).isEmpty();
        assertThat(site.get(path).text("main")).doesNotContain("quendoline");
        assertThat(teller.get("/me/stories").text("main")).doesNotContain("Cut loose", "To be unlinked");
        assertThat(teller.post(path + "/unlink", "").status()).isEqualTo(404);
    }

    @Test
    void theTieIsCutOnAPageThatSaysWhatGoesAndNotBesideTheButtonThatChanges() {
        var path = tell("To be asked twice", "undesired");

        var mine = teller.get("/me/stories").doc();
        assertThat(mine.select("form[action$=/unlink]")).isEmpty();
        assertThat(mine.select("a[href=" + path + "/unlink]")).hasSize(1);
        var page = teller.get(path + "/unlink");
        assertThat(page.text(".deck")).contains("from all its versions", "This cannot be undone");
        assertThat(page.text("form[action$=/unlink] button")).isEqualTo("Unlink for good");
        assertThat(page.text("form[action$=/unlink] a")).isEqualTo("Leave it");
        assertThat(page.header("cache-control")).isEqualTo("no-store");
        assertThat(teller.german(path + "/unlink").text("form[action$=/unlink] button"))
                .isEqualTo("Für immer lösen");
        for (var other : List.of(colleague, site.editor(), site.admin()))
            assertThat(other.get(path + "/unlink").status()).isEqualTo(404);
        assertThat(teller.get("/me/stories").text("main")).contains("To be asked twice");

        var done = teller.post(path + "/unlink", "").header("location");

        assertThat(teller.get(done).text("[role=status]")).startsWith("Done: nothing ties you");
        assertThat(teller.get("/me/stories").text("main")).doesNotContain("Done: nothing ties you");
        assertThat(teller.get(path + "/unlink").status()).isEqualTo(404);
    }

    @Test
    void onesOwnStoriesAreOnesOwn() {
        tell("Mine alone", "open");

        assertThat(teller.get("/me/stories").text("main")).contains("Mine alone");
        assertThat(teller.get("/me/stories").header("cache-control")).isEqualTo("no-store");
        assertThat(colleague.get("/me/stories").text("main")).doesNotContain("Mine alone");
        assertThat(site.get("/me/stories").status()).isEqualTo(303);
    }

    @Test
    void invariant2AColleagueIsNamedOnlyAfterAgreeingAndTakesTheNameOffAtAnyTime() {
        var path = tell("Well done by somebody", "desired");
        var name = colleague.person().name();

        assertThat(teller.post(
                                path + "/credit",
                                Map.of("colleague", colleague.person().slug()))
                        .status())
                .isEqualTo(303);
        assertThat(site.get(path).text("main")).doesNotContain(name);
        assertThat(colleague.get("/me/stories").text("main")).contains("Well done by somebody");
        assertThat(teller.post(path + "/credit", "answer=agree").status()).isEqualTo(404);

        colleague.post(path + "/credit", "answer=agree");
        assertThat(site.get(path).text("main")).contains(name);

        colleague.post(path + "/credit", "answer=decline");
        assertThat(site.get(path).text("main")).doesNotContain(name);
    }

    @Test
    void invariant2AnUndesiredStoryNamesNobody() {
        var path = tell("Named and then judged anew", "desired");
        teller.post(path + "/credit", Map.of("colleague", colleague.person().slug()));
        colleague.post(path + "/credit", "answer=agree");
        assertThat(site.get(path).text("main")).contains(colleague.person().name());

        assertThat(teller.post(path, retold("Named and then judged anew", "undesired", 2))
                        .status())
                .isEqualTo(303);

        assertThat(site.get(path).text("main"))
                .doesNotContain(colleague.person().name());
        var undesired = tell("Never a name", "undesired");
        assertThat(teller.post(
                                undesired + "/credit",
                                Map.of("colleague", colleague.person().slug()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anEarlierVersionCanBeBroughtBack() {
        var path = tell("The first title", "desired");
        teller.post(path, retold("The second title", "desired", 1));

        assertThat(teller.get(path + "/history/2").text(".diff del")).contains("first");
        assertThat(teller.get(path + "/history/2").text(".diff ins")).contains("second");
        assertThat(colleague.post(path + "/history/1", "").status()).isEqualTo(404);
        assertThat(teller.post(path + "/history/1", "").status()).isEqualTo(303);

        assertThat(site.get(path).text("h1")).isEqualTo("The first title");
        assertThat(site.get(path + "/history").doc().select(".versions li")).hasSize(3);
    }

    @Test
    void aStoryTakenAwayIsReadByNobodyUntilItIsBroughtBack() {
        var path = tell("Taken away for a while", "desired");
        assertThat(colleague.post(path + "/remove", "").status()).isEqualTo(404);

        assertThat(teller.post(path + "/remove", "").status()).isEqualTo(303);

        for (var reader : List.of(teller, colleague, site.editor(), site.admin()))
            for (var page : List.of(path, path + "/edit", path + "/history", path + "/history/1"))
                assertThat(reader.get(page).status()).as(page).isEqualTo(404);
        site.app().index().await(site.app().store().db().changes().head(), java.time.Duration.ofSeconds(20));
        assertThat(site.get("/search?q=%22Taken+away+for+a+while%22").text("main [data-ref]"))
                .isEmpty();
        assertThat(site.get("/touchpoints/N5").text("main")).doesNotContain("Taken away for a while");

        assertThat(teller.get("/bin").status()).isEqualTo(404);
        assertThat(site.editor().get("/bin").text("main")).contains("Taken away for a while");
        assertThat(site.editor()
                        .post("/bin/story/taken-away-for-a-while/restore", "")
                        .status())
                .isEqualTo(303);
        assertThat(site.get(path).status()).isEqualTo(200);
    }

    @Test
    void onlyAnAdminRemovesForGoodAndThenNothingIsLeft() {
        var path = tell("Gone for good", "desired");
        var id =
                site.app().store().stories().find("gone-for-good").orElseThrow().id();
        teller.post(path + "/remove", "");

        assertThat(site.editor().post("/bin/story/gone-for-good/erase", "").status())
                .isEqualTo(404);
        assertThat(site.admin().post("/bin/story/gone-for-good/erase", "").status())
                .isEqualTo(303);

        assertThat(ties(id, path, id)).allMatch(row -> row.startsWith("change_log"));
        assertThat(site.get(path).status()).isEqualTo(404);
        assertThat(site.get("/stories").status()).isEqualTo(200);
    }
}
