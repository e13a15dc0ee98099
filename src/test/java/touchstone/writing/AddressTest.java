package touchstone.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.testing.TestSite;

/** What becomes of the address of a thing whose title changes. */
class AddressTest {
    private static TestSite site;

    @BeforeAll
    static void open() {
        site = TestSite.starter();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String move(String path, String title) {
        var answer = Written.open(site.editor(), path + "/edit")
                .with("title", title)
                .with("moves", "yes")
                .send();
        assertThat(answer.status()).as(answer.text("main")).isEqualTo(303);
        return answer.saved();
    }

    @ParameterizedTest
    @CsvSource({
        "/stories/forty-euros-more, story",
        "/journeys/commuter-repair, journey",
        "/groups/commuters, group",
        "/manual/gaps, manual"
    })
    void itMovesOnlyWhenSomebodyWantsItAndTheOldOneLeadsThereForEver(String path, String kind) {
        var home = path.substring(0, path.lastIndexOf('/') + 1);
        Written.open(site.editor(), path + "/edit")
                .with("title", "Renamed only " + kind)
                .send();
        assertThat(site.get(path).status()).isEqualTo(200);
        assertThat(Written.open(site.editor(), path + "/edit").text("moves")).isEmpty();

        var moved = move(path, "Over the hills " + kind);

        assertThat(moved).isEqualTo(home + "over-the-hills-" + kind);
        assertThat(site.get(moved).text("h1")).contains("Over the hills " + kind);
        for (var below : new String[] {"", "/history", "/history/1"}) {
            assertThat(site.get(path + below).status()).as(below).isEqualTo(301);
            assertThat(site.get(path + below).header("Location")).isEqualTo(moved + below);
        }
        assertThat(site.editor().get(path + "/edit").status()).isEqualTo(301);
        assertThat(site.editor().get(path + "/edit").header("Location")).isEqualTo(moved + "/edit");
        assertThat(site.get("/search?q=%22Over+the+hills+" + kind + "%22").body())
                .contains("href=\"" + moved);

        assertThat(move(moved, "And away " + kind)).isEqualTo(home + "and-away-" + kind);
        assertThat(site.get(path).header("Location")).isEqualTo(home + "and-away-" + kind);
        assertThat(move(home + "and-away-" + kind, "Over the hills " + kind)).isEqualTo(moved);
    }

    @Test
    void anOldAddressIsNeverGivenToAnotherThing() {
        var first = Map.of("title", "The lending bell", "body", "Rings.", "order", "50", "language", "en");
        var path = site.editor().post("/manual", first).header("Location");
        assertThat(path).isEqualTo("/manual/the-lending-bell");
        move(path, "The lending gong");

        assertThat(site.editor().post("/manual", first).header("Location")).isEqualTo("/manual/the-lending-bell-2");
        assertThat(move("/manual/the-lending-bell-2", "The lending gong")).isEqualTo("/manual/the-lending-gong-2");
        assertThat(site.get(path).header("Location")).isEqualTo("/manual/the-lending-gong");
    }

    @Test
    void linksDraftsAndBookmarksGoAlong() {
        var page = Map.of("title", "The loan kettle", "body", "Boils.", "order", "51", "language", "en");
        var path = site.editor().post("/manual", page).header("Location");
        var link = Map.of(
                "title", "A page that links", "body", "See [[the-loan-kettle]].", "order", "52", "language", "en");
        var from = site.editor().post("/manual", link).header("Location");
        var member = site.member();
        member.post("/me/bookmarks", Map.of("path", path));
        var draft = Map.of("place", path + "/edit", "title", "Half a thought", "based-on", "1", "field:body", "Sings");
        member.post("/drafts", draft, "X-Requested-With", "fetch");

        var moved = move(path, "The loan samovar");

        assertThat(site.get(from).doc().select("main a[href=" + moved + "]").text())
                .contains("The loan samovar");
        assertThat(member.get("/me").doc().select("#bookmarks a").eachAttr("href"))
                .contains(moved);
        assertThat(member.get("/me").doc().select("#drafts a").eachAttr("href")).contains(moved + "/edit");
        assertThat(member.get(moved + "/edit").doc().select("[name=body]").text())
                .isEqualTo("Sings");

        // A form that was open all the time goes on under the old address.
        member.post("/drafts", draft, "X-Requested-With", "fetch");
        assertThat(member.get("/me").doc().select("#drafts a").eachAttr("href")).doesNotContain(path + "/edit");
    }

    @Test
    void whatNamesAGroupByItsOldAddressStaysInTheGroup() {
        var story = "/stories/in-three-weeks";
        var groups = Written.open(site.editor(), story + "/edit");
        groups.with("groups", "sporty").send();
        var path = Written.open(site.editor(), story + "/edit").text("groups");
        assertThat(path).isNotEmpty();
        var moved = move("/groups/" + path, "Somebody else entirely");
        var slug = moved.substring("/groups/".length());

        assertThat(Written.open(site.editor(), story + "/edit").text("groups")).isEqualTo(slug);
        assertThat(Written.open(site.editor(), story + "/edit")
                        .with("lesson", "Ask once more.")
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(site.get(story).doc().select("a[href=" + moved + "]")).hasSize(1);
        assertThat(site.app().index().await(site.app().store().db().changes().head(), java.time.Duration.ofSeconds(20)))
                .isTrue();
        assertThat(site.get("/search?q=weeks&group=" + slug).body()).contains(story);
    }

    @Test
    void theJourneyOfAGroupIsFoundUnderItsFormerAddress() {
        var moved = move("/groups/clinic-fleet", "Bikes of a clinic");

        var answer = site.get("/journey?group=clinic-fleet");

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).isEqualTo("/journey?group=" + moved.replaceFirst(".*/", ""));
        assertThat(site.get(answer.header("Location")).status()).isEqualTo(200);
        assertThat(site.get("/journey?group=never-there").status()).isEqualTo(200);
    }
}
