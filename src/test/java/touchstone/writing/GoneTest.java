package touchstone.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** What becomes of words that somebody sends for a thing that is not there any more. */
class GoneTest {
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

    @Test
    void whatSomebodyWasWritingWhenAThingWentIsNotLost() {
        var path = Fresh.MANUAL.make(site.editor(), "Gone under the pen");
        var member = site.join("writer", Role.MEMBER);
        var open = Written.open(member, path + "/edit").with("body", "A long thought\n" + HOSTILE);
        var draft = Map.of("place", path + "/edit", "title", "Half", "based-on", "1", "field:body", "Half a thought");
        member.post("/drafts", draft, "X-Requested-With", "fetch");
        site.editor().post(path + "/remove", "");

        var answer = open.send();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("h1")).contains("not there any more");
        assertThat(answer.text("main")).contains("A long thought " + HOSTILE, "Gone under the pen");
        assertThat(answer.doc().select("main script, main img")).isEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(member.post("/manual/never-there", Map.of("body", "Words")).text("main"))
                .contains("Words");
        assertThat(member.post("/manual/never-there", "").text("h1")).doesNotContain("not there any more");
        site.editor().post("/bin/manual" + path.substring(path.lastIndexOf('/')) + "/restore", "");
        assertThat(member.get(path + "/edit").doc().select("[name=body]").text())
                .isEqualTo("Half a thought");
    }

    /** Leaves half a thought at a form. */
    private static void leave(Client who, String place) {
        var draft = Map.of(
                "place",
                place,
                "title",
                "Half " + HOSTILE,
                "based-on",
                "1",
                "field:body",
                "Half a thought\n" + HOSTILE);
        who.post("/drafts", draft, "X-Requested-With", "fetch");
    }

    @Test
    void aDraftWhosePageWentIsReadCopiedAndThrownAway() {
        var path = Fresh.MANUAL.make(site.editor(), "Gone before I came back");
        var member = site.join("drafter", Role.MEMBER);
        var words = "/drafts/words?place=" + path + "/edit";
        leave(member, path + "/edit");
        leave(member, "/manual/new/abc");
        assertThat(member.get("/me").doc().select("#drafts a").eachAttr("href"))
                .containsExactlyInAnyOrder(path + "/edit", "/manual/new/abc");
        assertThat(member.get(words).header("Location")).isEqualTo(path + "/edit");

        site.editor().post(path + "/remove", "");

        var listed = member.get("/me").doc();
        assertThat(listed.select("#drafts li:contains(was taken away) a").attr("href"))
                .isEqualTo(words);
        assertThat(listed.select("#drafts li")).hasSize(2);
        var page = member.get(words);
        assertThat(page.text("main")).contains("Half a thought " + HOSTILE);
        assertThat(page.doc().select("main script, main img")).isEmpty();
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(site.editor().get(words).status()).isEqualTo(404);
        var thrown = member.post("/drafts/forget", Map.of("place", path + "/edit", "next", "/me#drafts"));
        assertThat(thrown.header("Location")).isEqualTo("/me#drafts");
        assertThat(member.get(words).status()).isEqualTo(404);
    }

    /** What the act sees when somebody takes a thing away after it was looked up for saving. */
    private static void takeAwayBeneath(String path) {
        site.app().store().db().write(tx -> tx.handle()
                .createUpdate("insert into bin select kind, id, 'open', :at from named where path = :path")
                .bind("at", tx.at().toString())
                .bind("path", path)
                .execute());
    }

    @Test
    void whatIsSavedWhileTheThingGoesLiesInTheBinAndTheDraftStays() {
        var path = Fresh.MANUAL.make(site.editor(), "Gone under the hand");
        var open = Written.open(site.editor(), path + "/edit").with("body", "Words for the bin " + HOSTILE);
        var proposed = Written.open(site.member(), path + "/edit")
                .with("body", "A proposal for the bin")
                .with("reason", "Because");
        var draft = Map.of("place", path + "/edit", "title", "Half", "based-on", "1", "field:body", "Half a thought");
        site.editor().post("/drafts", draft, "X-Requested-With", "fetch");
        takeAwayBeneath(path);

        var answer = open.send();
        var member = proposed.send();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text(".deck")).contains("newest version in the bin", "draft stays");
        assertThat(answer.text("main")).contains("Words for the bin");
        var binned = answer.doc().expectFirst("main .buttons a").attr("href");
        assertThat(site.editor().get(binned).text("main")).contains("Words for the bin");
        assertThat(site.editor().get("/me").text("main")).contains("Half");
        assertThat(member.status()).isEqualTo(404);
        assertThat(member.text("main")).contains("A proposal for the bin").doesNotContain("newest version");
        assertThat(member.doc().select("main a[href^=/bin]")).isEmpty();
    }
}
