package touchstone.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import touchstone.db.Tx;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** Following things, and hearing of them: the foot of a page, the inbox, the number in the frame. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxTest {
    private static final String N2 = "/touchpoints/N2";

    private TestSite site;
    private int people;

    @BeforeAll
    void open() {
        site = TestSite.starter();
    }

    @AfterAll
    void close() {
        site.close();
    }

    /** Somebody who has heard of nothing yet. */
    private Client somebody() {
        return site.join("person" + ++people, Role.MEMBER);
    }

    private void act(Consumer<Tx> act) {
        site.app().store().db().write(tx -> {
            act.accept(tx);
            return true;
        });
    }

    private void tell(Notice notice) {
        act(tx -> site.app().store().notices().tell(tx, notice));
    }

    private static TestSite.Answer follow(Client person, String path, String wanted) {
        return person.post("/me/following", Map.of("path", path, "next", path, "wanted", wanted));
    }

    /** Something changed, and whoever follows in the background has followed. */
    private void changed() {
        act(tx -> tx.changed("person", "nobody"));
        var head = site.app().store().db().changes().head();
        assertThat(site.app().index().await(head, Duration.ofSeconds(10))).isTrue();
    }

    private static String badge(Client person) {
        return person.get("/stories").text(".badge");
    }

    @Test
    void whoFollowsAThingHearsOfItUntilNoMoreWanted() {
        var ana = somebody();
        assertThat(ana.get(N2).text(".hear button")).isEqualTo("Follow");
        assertThat(follow(ana, N2, "yes").header("Location")).isEqualTo(N2);
        assertThat(ana.get(N2).text(".hear button")).isEqualTo("Stop following");
        assertThat(ana.get("/me").text("#following")).contains("Workshop appointment");

        tell(Notice.of(
                        Reason.WATCHED,
                        site.ref("standard", "B13"),
                        site.editor().person().id())
                .saying("What is new")
                .toWatchersOf(site.ref("touchpoint", "N2")));
        assertThat(badge(ana)).isEqualTo("1");
        var inbox = ana.get("/inbox");
        assertThat(inbox.doc()
                        .select(".notices .unread[data-ref=standard:B13] a")
                        .attr("href"))
                .isEqualTo("/standards/B13");
        assertThat(inbox.text(".notices")).contains("New where you follow").contains("What is new");

        follow(ana, N2, "no");
        tell(Notice.of(Reason.WATCHED, site.ref("standard", "B13"), "").toWatchersOf(site.ref("touchpoint", "N2")));
        assertThat(badge(ana)).isEqualTo("1");
    }

    @Test
    void readingAPageChangesNothingAndAPressMarksItAsRead() {
        var ana = somebody();
        var standard = site.ref("standard", "B13");
        tell(Notice.of(Reason.QUESTION, standard, site.editor().person().id())
                .to(ana.person().id()));
        tell(Notice.of(Reason.WATCHED, site.ref("touchpoint", "N2"), "")
                .to(ana.person().id()));
        var kept = site.everythingKept();

        ana.get("/inbox");
        var page = ana.get("/standards/B13");

        assertThat(site.everythingKept()).isEqualTo(kept);
        assertThat(page.doc().select("form[data-read]")).hasSize(1);
        assertThat(ana.post("/inbox/read", Map.of("path", "/standards/B13"), "X-Requested-With", "fetch")
                        .body())
                .isEqualTo("1");
        assertThat(ana.get("/standards/B13").doc().select("form[data-read]")).isEmpty();
        var newest = ana.get("/inbox").doc().select("button[name=newest]").val();
        ana.post("/inbox/read", Map.of("newest", newest));
        assertThat(badge(ana)).isEmpty();
        assertThat(ana.get("/inbox").doc().select(".notices li")).hasSize(2);
    }

    @Test
    void nobodyMarksWhatIsSomebodyElses() {
        var ana = somebody();
        tell(Notice.of(Reason.REPLY, site.ref("standard", "B13"), "")
                .to(ana.person().id()));
        var id = ana.get("/inbox").doc().select("button[name=notice]").val();

        site.member().post("/inbox/read", Map.of("notice", id));
        assertThat(badge(ana)).isEqualTo("1");
        ana.post("/inbox/read", Map.of("notice", id));
        assertThat(badge(ana)).isEmpty();
    }

    @Test
    void aRightLostAfterFollowingMeansThatNothingMoreIsShown() {
        var ana = somebody();
        var path = "/stories/the-rounded-bill";
        var story = site.ref("story", "the-rounded-bill");
        follow(ana, path, "yes");
        tell(Notice.of(Reason.WATCHED, story, "").saying("secret words").toWatchersOf(story));
        assertThat(badge(ana)).isEqualTo("1");

        site.editor().post(path + "/remove", "");

        assertThat(badge(ana)).isEmpty();
        assertThat(ana.get("/inbox").body()).doesNotContain("secret words", "rounded");
        assertThat(ana.get("/me/following").body()).doesNotContain("rounded");
        assertThat(follow(ana, path, "yes").status()).isEqualTo(404);
    }

    @Test
    void aDepartmentCanBeFollowed() {
        var ana = somebody();
        var department = site.app().store().company().departments().getFirst();
        ana.post("/me/following", Map.of("department", department.slug(), "wanted", "yes"));

        tell(Notice.of(Reason.DECISION, site.ref("standard", "B13"), "")
                .toWatchersOf(Notice.department(department.id())));

        assertThat(badge(ana)).isEqualTo("1");
        assertThat(ana.get("/me/following").doc().select("#departments button[value=no]"))
                .hasSize(1);
    }

    @Test
    void whatPeopleWriteIsTextInTheInbox() {
        var ana = somebody();
        var mallory = site.join("mallory" + ++people, "<script>alert(1)</script>", Role.MEMBER);
        tell(Notice.of(
                        Reason.MENTION,
                        site.ref("standard", "B13"),
                        mallory.person().id())
                .saying("<img src=x onerror=alert(1)>\u0000\r\n{0}")
                .at("#post-1")
                .to(ana.person().id()));

        var inbox = ana.get("/inbox");

        assertThat(inbox.status()).isEqualTo(200);
        assertThat(inbox.doc().select(".notices script, .notices img")).isEmpty();
        assertThat(inbox.text(".notices")).contains("<script>alert(1)</script> mentions you", "<img src=x", "{0}");
        assertThat(inbox.doc().select(".notices a").attr("href")).isEqualTo("/standards/B13#post-1");
        assertThat(inbox.text(".notices .label")).isEqualTo("waits for you");
    }

    @Test
    void aFullerInboxAsksNoMoreQueriesAndTheBadgeNone() {
        var ana = somebody();
        var things = new String[] {"B13", "B12", "B5", "A1", "A2", "A3"};
        tell(Notice.of(Reason.REPLY, site.ref("standard", "B13"), "")
                .to(ana.person().id()));
        ana.get("/inbox");
        changed();
        long few = site.leastStatements(() -> ana.get("/inbox"));
        for (var thing : things)
            for (int i = 0; i < 30; i++)
                tell(Notice.of(Reason.REPLY, site.ref("standard", thing), "")
                        .to(ana.person().id()));
        ana.get("/stories");
        changed();

        assertThat(site.leastStatements(() -> ana.get("/inbox"))).isLessThanOrEqualTo(few);
        assertThat(badge(ana)).isEqualTo("99+");
        assertThat(ana.get("/inbox?page=2").doc().select(".notices li")).hasSize(24);
        ana.get("/manual");
        assertThat(site.leastStatements(() -> ana.get("/manual")))
                .isEqualTo(site.leastStatements(() -> site.get("/manual")));
    }

    @Test
    void whatSomebodyAskedStandsOnTodayUntilItIsRead() {
        var ana = somebody();
        assertThat(ana.get("/").text("#waiting")).doesNotContain("has a question");
        tell(Notice.of(
                        Reason.QUESTION,
                        site.ref("standard", "B13"),
                        site.editor().person().id())
                .to(ana.person().id()));
        tell(Notice.of(Reason.WATCHED, site.ref("touchpoint", "N2"), "")
                .to(ana.person().id()));

        var today = ana.get("/");
        var asked = today.doc().select("#waiting .wait:contains(has a question) li");
        assertThat(asked.eachAttr("data-ref")).containsExactly("standard:B13");
        assertThat(asked.select("a").attr("href")).isEqualTo("/standards/B13");
        assertThat(today.text("#waiting")).doesNotContain("New where you follow");
        assertThat(site.get("/").doc().select("#waiting")).isEmpty();
        assertThat(ana.german("/").text("#waiting h2")).isEqualTo("Das wartet auf Sie");

        ana.post("/inbox/read", Map.of("path", "/standards/B13"));
        assertThat(ana.get("/").text("#waiting")).doesNotContain("has a question");
    }

    @Test
    void whatWaitsStandsOnTodayHoweverFullTheInboxIsAndWithWhatever() {
        var ana = somebody();
        tell(Notice.of(
                        Reason.QUESTION,
                        site.ref("standard", "B12"),
                        site.editor().person().id())
                .to(ana.person().id()));
        act(tx -> tx.handle()
                .execute(
                        "insert into notice select 'z' || hex(randomblob(9)), ?, 'watched', 0, 'story', x, '', '', '', ?, '', '', '', ''"
                                + " from (with recursive n (x) as (select 1 union all select x + 1 from n where x < 150)"
                                + " select x from n)",
                        ana.person().id(),
                        tx.at().toString()));

        assertThat(ana.get("/")
                        .doc()
                        .select("#waiting .wait:contains(has a question) li")
                        .eachAttr("data-ref"))
                .containsExactly("standard:B12");
    }

    @Test
    void anEmptyInboxInvitesInBothLanguages() {
        var ana = somebody();

        assertThat(ana.get("/inbox").text(".blank")).startsWith("Nothing yet.");
        assertThat(ana.german("/inbox").text("h1")).isEqualTo("Posteingang");
        assertThat(ana.german("/me/following").text("h1")).isEqualTo("Wem ich folge");
        assertThat(site.get("/stories").doc().select(".inbox-link, .hear")).isEmpty();
        assertThat(site.get(N2).doc().select(".hear")).isEmpty();
    }
}
