package touchstone.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import touchstone.exchange.Progress;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.Project;
import touchstone.testing.TestSite;

/** Taking things away, bringing them back, and removing them for good. */
class BinTest {
    private static final String HOSTILE = "<script>alert(1)</script> \"'><img src=x onerror=alert(2)>";

    private static TestSite site;

    @BeforeAll
    static void open() {
        site = TestSite.starter();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    /** Where a thing could show: lists, counts, feeds, search, suggestions, completion, links, one's own page. */
    private static List<String> shown(String word, String path) {
        var pages = new ArrayList<>(List.of("/", "/journey", "/journey?group=sporty", "/touchpoints", "/standards"));
        pages.addAll(List.of("/stories", "/stories?touchpoint=N5", "/manual", "/gaps", "/feed.atom"));
        pages.addAll(List.of("/touchpoints/N5", "/touchpoints/N2", "/standards/B13", "/groups/sporty", "/me"));
        pages.addAll(List.of("/stories/new", "/journeys/new", "/standards/new", "/me/stories"));
        pages.addAll(List.of("/search?q=" + word, "/search/suggestions?q=" + word));
        pages.addAll(List.of("/completions?sign=%5B%5B&q=" + word, "/manual/first-steps"));
        pages.addAll(List.of(path, path + "/edit", path + "/history", path + "/history/1"));
        return pages;
    }

    private static List<String> showing(Client reader, String word, String path) {
        return shown(word, path).stream()
                .filter(page -> {
                    var answer = reader.get(page);
                    return answer.status() == 200
                            && answer.body()
                                    .replace("q=" + word, "")
                                    .replace("value=\"" + word + "\"", "")
                                    .contains("Of " + word);
                })
                .toList();
    }

    private static String tallies() {
        return site.app().store().db().read(handle -> {
            var found = new StringBuilder();
            for (var table : List.of("story_tally", "story_standard_tally"))
                found.append(handle.createQuery("select * from " + table + " where stories > 0 order by 1, 2, 3")
                        .mapToMap()
                        .list());
            return found.toString();
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatLiesThereIsReadByNobodyAndComesBackAsItWas(Fresh fresh) {
        var path = fresh.make(fresh.maker(site), "Of " + fresh.word());
        fresh.maker(site).post("/me/bookmarks", Map.of("path", path));
        var tallies = tallies();
        var before = showing(fresh.maker(site), fresh.word(), path);
        var page = site.get(path).text("main");
        assertThat(before).contains(path, "/search?q=" + fresh.word(), "/me");

        var removed = site.editor().post(path + "/remove", "");

        assertThat(removed.header("Location")).isEqualTo(fresh.binned(path));
        assertThat(showing(fresh.maker(site), fresh.word(), path)).isEmpty();
        assertThat(showing(site.admin(), fresh.word(), path)).isEmpty();
        assertThat(site.get(path).status()).isEqualTo(404);
        if (fresh == Fresh.STORY) assertThat(tallies()).isNotEqualTo(tallies);
        var binned = isInTheBinAlone(fresh, path);

        var undone = site.editor().post(binned.doc().select("main form").attr("action"), "");

        assertThat(undone.header("Location")).isEqualTo(path);
        assertThat(showing(fresh.maker(site), fresh.word(), path)).isEqualTo(before);
        assertThat(site.get(path).text("main")).isEqualTo(page);
        assertThat(tallies()).isEqualTo(tallies);
        assertThat(site.editor().get("/bin").text("main")).doesNotContain("Of " + fresh.word());
    }

    /** What only the bin says of a thing, and only to editors. */
    private static TestSite.Answer isInTheBinAlone(Fresh fresh, String path) {
        assertThat(site.editor().post(path + "/remove", "").status()).isEqualTo(404);
        assertThat(site.join("a-reader-of-" + fresh.kind(), Role.MEMBER)
                        .get(fresh.binned(path))
                        .status())
                .isEqualTo(404);
        assertThat(site.editor().get("/bin").text("main")).contains("Of " + fresh.word());
        var binned = site.editor().get(fresh.binned(path));
        assertThat(binned.text("h1")).isEqualTo("Of " + fresh.word());
        assertThat(binned.doc().select("form[action$=/erase]")).isEmpty();

        return binned;
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnAdminRemovesForGoodAndThenOnlyTheLogsKnowOfIt(Fresh fresh) {
        var path = fresh.make(fresh.maker(site), "Gone with the wind " + fresh.kind());
        site.member().post("/me/bookmarks", Map.of("path", path));
        site.editor().post(path + "/remove", "");
        assertThat(site.editor().post(fresh.binned(path) + "/erase", "").status())
                .isEqualTo(404);
        assertThat(site.admin().get(fresh.binned(path)).text("#erase"))
                .contains("Gone with the wind " + fresh.kind(), "Its one version goes too.");

        assertThat(site.admin().post(fresh.binned(path) + "/erase", "").header("Location"))
                .isEqualTo("/bin");

        var left = new ArrayList<String>();
        for (var row : site.everythingKept().lines().toList())
            if (row.contains("Gone with the wind " + fresh.kind())) left.add(row);
        assertThat(left).isEmpty();
        assertThat(site.admin().get("/audit").text("main"))
                .contains("Removed for good done admin of the admins " + fresh.kind())
                .doesNotContain(path.replaceFirst(".*/", ""));
        assertThat(site.admin().get("/bin").text("main")).doesNotContain("Gone with the wind " + fresh.kind());
        assertThat(site.admin().post(fresh.binned(path) + "/restore", "").status())
                .isEqualTo(404);
    }

    @Test
    void whatOthersStandOnStaysWithASentence() {
        var touchpoint = site.editor().post("/touchpoints/N2/remove", "");
        assertThat(touchpoint.status()).isEqualTo(422);
        assertThat(touchpoint.text("main")).contains("stories stand on it", "standards name it");
        assertThat(site.get("/touchpoints/N2").status()).isEqualTo(200);

        var group = site.editor().post("/groups/commuters/remove", "");
        assertThat(group.status()).isEqualTo(422);
        assertThat(group.doc().select("button[value=retire]")).isEmpty();

        var standard = site.editor().post("/standards/B13/remove", "");
        assertThat(standard.status()).isEqualTo(422);
        assertThat(standard.text("main")).contains("Its end is a decision");
        assertThat(site.editor().german("/bin").text("h1")).isEqualTo("Papierkorb");
    }

    @Test
    void aTouchpointAtTheEndOfItsLifeIsRetiredInstead() {
        var path = Fresh.TOUCHPOINT.make(site.editor(), "Where nobody comes any more");
        var story = new LinkedHashMap<String, String>();
        Fresh.STORY.fill(story);
        story.put("touchpoint", path.replaceFirst(".*/", ""));
        story.put("title", "The last one there");
        story.put("language", "en");
        var told = site.editor().post("/stories", story).saved();
        var refused = site.editor().post(path + "/remove", "");
        assertThat(refused.doc().select("button[name=instead][value=retire]")).hasSize(1);

        assertThat(site.editor().post(path + "/remove", "instead=retire").header("Location"))
                .isEqualTo(path);

        assertThat(Written.open(site.editor(), path + "/edit").text("state")).isEqualTo("retired");
        assertThat(site.get(told).status()).isEqualTo(200);

        site.editor().post(told + "/remove", "");
        assertThat(site.editor().post(path + "/remove", "").text("main")).contains("lies in the bin");
        site.admin().post("/bin/story/the-last-one-there/erase", "");
        assertThat(site.editor().post(path + "/remove", "").status()).isEqualTo(303);
    }

    @Test
    void whoToldAStoryUndoesItAndNobodyElseBelowTheEditors() {
        var path = Fresh.STORY.make(site.member(), "Taken away by its teller");
        var bin = site.member().post(path + "/remove", "").header("Location");

        assertThat(site.member().get(bin).text("h1")).isEqualTo("Taken away by its teller");
        assertThat(site.member().get("/bin").status()).isEqualTo(404);
        assertThat(site.join("curious", Role.MEMBER).post(bin + "/restore", "").status())
                .isEqualTo(404);
        assertThat(site.member().post(bin + "/restore", "").header("Location")).isEqualTo(path);
    }

    @Test
    void whoeverKeepsAStandardUndoesItsRemovalToo() {
        var path = Fresh.STANDARD.make(site.member(), "Proposed by mistake");
        var bin = site.member().post(path + "/remove", "").header("Location");

        assertThat(site.member().get(bin).text("h1")).isEqualTo("Proposed by mistake");
        assertThat(site.join("passer-by", Role.MEMBER).get(bin).status()).isEqualTo(404);
        assertThat(site.member().post(bin + "/restore", "").header("Location")).isEqualTo(path);
        assertThat(site.get(path).status()).isEqualTo(200);
    }

    @Test
    void aTitleThatIsMarkupIsTextInTheBinToo() {
        var path = Fresh.MANUAL.make(site.editor(), HOSTILE);
        var bin = site.editor().post(path + "/remove", "").header("Location");

        for (var page : List.of("/bin", bin)) {
            var answer = site.admin().get(page);
            assertThat(answer.text("main")).contains("<script>alert(1)</script>");
            assertThat(answer.doc().select("main script, main img")).isEmpty();
        }
        assertThat(site.admin().get("/bin/%3Cscript%3E/x").status()).isEqualTo(404);
        assertThat(site.admin().post("/bin/story/%00/restore", "").status()).isIn(400, 404);
    }

    @Test
    void anImportChangesWhatLiesThereAndBringsNothingBack(@TempDir Path folder) throws IOException {
        var path = "/manual/gaps";
        assertThat(site.editor().post(path + "/remove", "").status()).isEqualTo(303);
        Files.createDirectories(folder.resolve("manual"));
        var file = Project.text(Project.path("content/manual/gaps.md")).replace("# Gaps", "# Holes");
        Files.writeString(folder.resolve("manual/gaps.md"), file);

        site.app().store().imports().from(folder, true, Progress.SILENT);

        assertThat(site.get(path).status()).isEqualTo(404);
        assertThat(site.get("/manual").text("main")).doesNotContain("Holes");
        assertThat(site.editor().get("/bin/manual/gaps").text("h1")).isEqualTo("Holes");
        site.editor().post("/bin/manual/gaps/restore", "");
        assertThat(site.get(path).text("h1")).isEqualTo("Holes");
    }

    @Test
    void itReadsThereAsItsPageDidAndCanBeCopiedFromItsSource() {
        var path = Fresh.MANUAL.make(site.editor(), "Read in the bin");
        var source = "**Strong** words about [[N2]] " + HOSTILE;
        Written.open(site.editor(), path + "/edit").with("body", source).send();
        site.editor().post(path + "/remove", "");

        var read = site.editor().get(Fresh.MANUAL.binned(path));

        assertThat(read.text(".read strong")).isEqualTo("Strong");
        assertThat(read.doc().select(".read a[href=/touchpoints/N2]")).isNotEmpty();
        assertThat(read.doc().select("main script, main img[onerror]")).isEmpty();
        assertThat(read.text("main")).doesNotContain("**");

        var raw = site.editor()
                .get(read.doc().expectFirst("main a[href$=source=yes]").attr("href"));

        assertThat(raw.text("main")).contains(source);
        assertThat(raw.doc().select("main script, main img")).isEmpty();
        assertThat(raw.doc().select("main a[href=" + Fresh.MANUAL.binned(path) + "]"))
                .isNotEmpty();
    }
}
