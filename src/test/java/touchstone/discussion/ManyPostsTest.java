package touchstone.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import touchstone.people.Person;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;
import touchstone.text.Language;
import touchstone.thing.Ref;

/** Long threads and long lists: they come in pages, and cost no more questions than short ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyPostsTest {
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

    private String begun(String title) {
        return ana.post("/discussions", Map.of("about", "story:in-three-weeks", "title", title, "text", "The first"))
                .header("Location");
    }

    /** Posts by many hands, in one act, each with a link of its own and a position. */
    private void fill(String thread, int posts) {
        var store = site.app().store();
        var id = store.db().read(handle -> handle.createQuery("select id from thread where slug = :slug")
                .bind("slug", thread.substring("/discussions/".length()))
                .mapTo(String.class)
                .one());
        var threads = new Threads(store.talk(), store.names(), store.register(), store.markdown(), Talk.NOBODY_LISTENS);
        store.db().write(tx -> {
            var found = store.talk().threads().find(tx, id).orElseThrow();
            int number = 0;
            for (int i = 0; i < posts; i++) {
                var by = person(number++);
                var post = threads.say(tx, found, by, "Post " + i + " about [[N2]] and @workshop-lead", Language.EN);
                if (i % 10 == 0) threads.answer(tx, found, post, by, "Answer " + i, Language.EN);
                threads.take(tx, found, by, List.of(Stance.values()).get(i % 3), "Because of [[B13]]");
            }
            return posts;
        });
        await();
    }

    private Person person(int number) {
        var people = site.app().store().company().people();
        return people.get(number % people.size());
    }

    private void await() {
        var store = site.app().store();
        site.app().index().await(store.db().changes().head(), Duration.ofMinutes(1));
    }

    private long statements(String path) {
        await();
        return site.leastStatements(() -> assertThat(ana.get(path).status()).isEqualTo(200));
    }

    @Test
    void aThousandPostsCostAsManyQuestionsAsTen() {
        var few = begun("Few");
        fill(few, 10);
        var many = begun("Many");
        fill(many, 1_000);

        assertThat(statements(many)).isEqualTo(statements(few)).isLessThanOrEqualTo(10);
    }

    @Test
    void postsComeAHundredToAPageAndTheNewestIsOneStepAway() {
        var thread = begun("Pages");
        fill(thread, 250);

        var first = ana.get(thread).doc();
        assertThat(first.select(".post")).hasSize(100);
        var newest = first.select("#posts .chapter-head a.go").attr("href");
        assertThat(newest).contains("?post=").contains("#post-");
        var last = ana.get(newest.replaceFirst("#.*", "")).doc();
        assertThat(last.getElementById(newest.replaceFirst(".*#", ""))).isNotNull();
        assertThat(last.select("#posts .chapter-head a.go")).isEmpty();
        assertThat(ana.get(thread + "?page=2").doc().select(".post")).hasSize(100);
        for (var nonsense : new String[] {"?page=99", "?page=-1", "?page=x", "?post=none", "?post=%27%22%3C"})
            assertThat(ana.get(thread + nonsense).doc().select(".post"))
                    .as(nonsense)
                    .isNotEmpty();
    }

    @Test
    void aLongerListAsksNoMoreQuestions() {
        for (int i = 0; i < 10; i++) begun("List " + i);
        long few = statements("/discussions");
        var decided = statements("/decisions");
        for (int i = 10; i < 30; i++) {
            var thread = begun("List " + i);
            ana.post(thread + "/decision", Map.of("sentence", "So " + i, "reason", "[[N2]]", "effect", "keep"));
        }

        assertThat(statements("/discussions")).isEqualTo(few);
        assertThat(statements("/decisions")).isLessThanOrEqualTo(decided + 2);
        assertThat(ana.get("/discussions").doc().select(".thread-line")).hasSize(24);
        assertThat(ana.get("/decisions").doc().select(".ruling")).hasSizeBetween(20, 24);
    }

    @Test
    void theListsShowWhatTheySay() {
        var ben = site.join("ben@example.org", "Ben Becker", Role.MEMBER);
        var lonely = begun("Nobody answered");
        var thread = begun("Somebody answered");
        ben.post(thread, Map.of("text", "I do"));

        assertThat(refs(ben, "/discussions?show=unanswered")).contains("thread:nobody-answered");
        assertThat(refs(ben, "/discussions?show=unanswered")).doesNotContain("thread:somebody-answered");
        assertThat(refs(ben, "/discussions?show=mine")).containsExactly("thread:somebody-answered");
        assertThat(refs(ben, "/discussions?touchpoint=N2")).contains("thread:nobody-answered");
        assertThat(refs(ben, "/discussions?touchpoint=V1")).isEmpty();
        assertThat(site.get("/discussions?show=mine").text(".preset[aria-current]"))
                .startsWith("Newest");
        assertThat(site.get(lonely).status()).isEqualTo(200);
    }

    private static List<String> refs(Client by, String path) {
        return by.get(path).doc().select("[data-ref]").eachAttr("data-ref");
    }

    @Test
    void somebodyElseMayBeginAThreadInTheSameActAndAdoptADecision() {
        var store = site.app().store();
        var threads = new Threads(store.talk(), store.names(), store.register(), store.markdown(), Talk.NOBODY_LISTENS);
        var standard = store.db().read(handle -> handle.createQuery("select id from standard where code = 'B13'")
                .mapTo(String.class)
                .one());
        var ref = new Ref("standard", standard);

        var thread = store.db().write(tx -> {
            store.talk()
                    .decisions()
                    .adopted(
                            tx,
                            ref,
                            Way.INTRODUCTION,
                            DecisionEffect.NEW_STANDARD,
                            "It holds",
                            Language.EN,
                            1,
                            Optional.empty());
            return threads.open(tx, Opening.question(ref, "What does it mean?", "I ask", Language.EN, ana.person()));
        });

        assertThat(ana.get(thread.path()).text("header.opener")).contains("B13");
        assertThat(store.talk().decisions().newest(List.of(ref)))
                .hasEntrySatisfying(ref, decision -> assertThat(decision.way()).isEqualTo(Way.INTRODUCTION));
        assertThat(ana.get("/decisions").text(".ruling")).contains("adopted at the introduction");
    }
}
