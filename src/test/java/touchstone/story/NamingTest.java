package touchstone.story;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.story.ShortForm.told;
import static touchstone.story.ShortForm.with;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** Whose name stands on a story that is told anew. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamingTest {
    private TestSite site;
    private Client teller;
    private String name;

    @BeforeAll
    void open() {
        site = TestSite.starter();
        teller = site.join("tom", "Tom Brandt", Role.MEMBER);
        name = teller.person().name();
    }

    @AfterAll
    void close() {
        site.close();
    }

    private String tell(String title) {
        var path = teller.post("/stories", told(title)).saved();
        assertThat(site.get(path).text("main")).contains("told by " + name);
        return path;
    }

    private void isToldByAColleague(String path) {
        assertThat(site.get(path).text("main")).contains("told by a colleague");
        for (var page : new String[] {path, path + "/history", path + "/history/1", path + "/history/2"})
            for (var reader : new Client[] {site.member(), site.editor()})
                assertThat(reader.get(page).body()).as(page).doesNotContain(name);
    }

    private static void change(Client who, String path, String title, String... changes) {
        var answer = who.post(path, with(told(title), changes));
        assertThat(answer.status()).as(answer.text("main")).isEqualTo(303);
    }

    @Test
    void aStoryThatIsNotDesiredAnyMoreIsToldByAColleague() {
        for (var verdict : new String[] {"undesired", "open"}) {
            var path = tell("Turned " + verdict);

            change(teller, path, "Turned " + verdict, "verdict", verdict, "based-on", "1");

            isToldByAColleague(path);
            assertThat(teller.get("/me/stories").text("main")).contains("Turned " + verdict);
        }
    }

    @Test
    void turnedBackItNamesNobodyByItself() {
        var path = tell("There and back");
        change(teller, path, "There and back", "verdict", "undesired", "based-on", "1");

        change(teller, path, "There and back", "based-on", "2");

        isToldByAColleague(path);
    }

    @Test
    void itsTellerMaySayOtherwiseInTheSameForm() {
        var path = tell("I stand by it");
        var field = teller.get(path + "/edit").doc().select("[name=teller-now]");
        assertThat(field.select("option").eachText()).contains("My name, as it is now", "“A colleague”");
        assertThat(field.select("[selected]")).isEmpty();

        change(teller, path, "I stand by it", "verdict", "undesired", "teller-now", "named", "based-on", "1");

        assertThat(site.get(path).text("main")).contains("told by " + name);
    }

    @Test
    void anEditorWhoTurnsItCannotKeepTheName() {
        var path = tell("Judged by an editor");
        assertThat(site.editor().get(path + "/edit").doc().select("[name=teller-now]"))
                .isEmpty();

        change(
                site.editor(),
                path,
                "Judged by an editor",
                "verdict",
                "undesired",
                "teller-now",
                "named",
                "based-on",
                "1");

        isToldByAColleague(path);
    }

    @Test
    void anEditorTakesNobodysNameOffAndPutsNobodysOn() {
        var path = tell("Not theirs to say");
        change(
                site.editor(),
                path,
                "Not theirs to say",
                "lesson",
                "Shorter.",
                "teller-now",
                "colleague",
                "based-on",
                "1");
        assertThat(site.get(path).text("main")).contains("told by " + name);

        change(teller, path, "Not theirs to say", "lesson", "Shorter.", "teller-now", "colleague", "based-on", "2");
        change(site.editor(), path, "Not theirs to say", "lesson", "Longer.", "teller-now", "named", "based-on", "2");
        isToldByAColleague(path);
    }

    @Test
    void theNameAloneIsNoNewVersion() {
        var path = tell("Only the name");

        change(teller, path, "Only the name", "teller-now", "colleague", "based-on", "1");
        isToldByAColleague(path);
        change(teller, path, "Only the name", "teller-now", "named", "based-on", "1");

        assertThat(site.get(path).text("main")).contains("told by " + name);
        assertThat(site.get(path + "/history").doc().select(".versions li")).hasSize(1);
    }

    @Test
    void whatIsNotAmongTheNamesIsRefused() {
        var path = tell("Whose name");

        for (var wrong : new String[] {"anybody", "<script>alert(1)</script>", "tom"})
            assertThat(teller.post(path, with(told("Whose name"), "teller-now", wrong, "based-on", "1"))
                            .status())
                    .as(wrong)
                    .isEqualTo(422);
    }
}
