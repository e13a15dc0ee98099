package touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;
import touchstone.testing.Walk;

/**
 * Invariant 17: no query, export, rule or screen aggregates by individual employee, except a person's own page and a
 * keeper's list of outstanding acknowledgements.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Invariant17Test {
    private static final String NAME = "Quentula Marker";

    /** Where the name of somebody who told a story may stand, and why. */
    private static final Map<String, String> MAY_NAME = Map.of(
            "/stories/(told-by-name|liked-by-name)",
            "a story says who told it, where its teller wants that",
            "/stories/(told-by-name|liked-by-name)/(history.*|edit)",
            "a version says who wrote it, for the same stories",
            "/standards/(new|.*/edit)|/discussions/[a-z-]+(/decision)?",
            "the lists from which a keeper is chosen, or a colleague who is asked what to think",
            "/people|/(departments|teams)/.*",
            "everybody who is here, with nothing beside the name",
            "/people/quentula-marker",
            "the form in which an admin keeps a person's access",
            "/(audit|admin).*",
            "security events, for admins");

    /** Every column that ties a row to a person: what for. Another one needs its reason here, and no count beside it. */
    private static final Map<String, String> TIES = ties();

    private static final Set<String> ASKING =
            Set.of("author", "person", "teller", "by", "user", "who", "keeper", "name", "told-by");

    private TestSite site;
    private Client teller;

    private static Map<String, String> ties() {
        var ties = new TreeMap<String, String>();
        for (var own : List.of("account", "bookmark", "digest", "draft", "pass", "session", "watch"))
            ties.put(own + ".person_id", "one's own");
        ties.put("notice.person_id", "one's own inbox");
        for (var listed : List.of("acknowledgement", "reminder"))
            ties.put(listed + ".person_id", "the keeper's list of outstanding acknowledgements, and one's own");
        ties.put("thanks.person_id", "one each; others see a number for the story, never who got how many");
        ties.put("flag.person_id", "one each for a thing");
        ties.put("position.person_id", "one each in a thread, counted by thread");
        ties.put("position_version.person_id", "how one's own position changed");
        ties.put("post.person_id", "who speaks in a thread");
        ties.put("proposal.person_id", "who proposes, for whoever decides");
        ties.put("thread.opened_by", "who asks in a thread");
        ties.put("thread_version.person_id", "who gave a thread another title, in its history");
        ties.put("measure.idea_by", "whose idea it was, at the measure");
        ties.put("standard.keeper_id", "whom to ask about a standard");
        ties.put("standard.proposed_by_id", "whom to ask about a proposal");
        ties.put("story_author.person_id", "who may mend or unlink a story");
        ties.put("story_credit.person_id", "who was asked to be named in a story");
        ties.put("team_person.person_id", "who is in a team");
        return ties;
    }

    @BeforeAll
    void open() {
        site = TestSite.starter();
        teller = site.join("quentula@example.org", NAME, Role.MEMBER);
        tell("Told by name", "desired", "named");
        tell("Liked by name", "desired", "named");
        tell("Told by somebody", "undesired", "colleague");
        tell("Told by nobody", "open", "colleague");
        assertThat(teller.post("/stories/told-by-nobody/unlink", "").status()).isEqualTo(303);
    }

    @AfterAll
    void close() {
        site.close();
    }

    private void tell(String title, String verdict, String as) {
        var fields = new LinkedHashMap<>(Map.of(
                "touchpoint",
                "N5",
                "situation",
                "Somebody came.",
                "behaviour",
                "We helped.",
                "outcome",
                "It was fine.",
                "verdict",
                verdict,
                "effect",
                "okay",
                "title",
                title,
                "language",
                "en",
                "teller",
                as));
        assertThat(teller.post("/stories", fields).status()).isEqualTo(303);
    }

    @Test
    void invariant17NoPageListsOrCountsWhatOnePersonTold() {
        for (var client : List.of(site.member(), site.editor(), site.admin())) {
            var faults = new ArrayList<String>();
            Walk.from(client::get, List.of("/", "/stories", "/search?q=told", "/gaps", "/people"))
                    .forEach((path, answer) -> {
                        if (Walk.isPage(answer)) faults.addAll(faults(path, answer.doc()));
                    });
            assertThat(faults).as(client.person().name()).isEmpty();
        }
    }

    private List<String> faults(String path, Document page) {
        var faults = new ArrayList<String>();
        if (page.body().text().contains(NAME)
                && MAY_NAME.keySet().stream().noneMatch(path.replaceFirst("\\?.*", "")::matches))
            faults.add("names the teller: " + path);
        for (var link : page.select("a[href], option, input[value]"))
            if ((link.attr("href") + link.attr("value"))
                    .matches(".*[?&=](" + teller.person().slug() + "|"
                            + teller.person().id() + ").*"))
                faults.add("asks for a person: " + path + " " + link.outerHtml());
        for (var facet : page.select(".facets, .facet"))
            if (facet.text().contains(NAME)) faults.add("a facet of persons: " + path);
        return faults;
    }

    @Test
    void invariant17NobodysNameIsAFilter() {
        var person = teller.person();
        for (var path : List.of(
                "/stories",
                "/standards",
                "/search?q=told",
                "/search/suggestions?q=to",
                "/journey",
                "/gaps",
                "/people",
                "/completions?q=to"))
            for (var client : List.of(site.member(), site.editor(), site.admin())) {
                var plain = main(client.get(path));
                for (var name : ASKING)
                    for (var value : List.of(person.slug(), person.id()))
                        assertThat(main(client.get(path + (path.contains("?") ? "&" : "?") + name + "=" + value)))
                                .as(path + " " + name)
                                .isEqualTo(plain);
            }
    }

    private static String main(TestSite.Answer answer) {
        return answer.doc()
                .select(answer.doc().select("main").isEmpty() ? "body" : "main")
                .text();
    }

    @Test
    void invariant17ASearchForANameFindsNothingThatItsBearerTold() {
        var found = site.admin().get("/search?q=%22Quentula+Marker%22").doc();

        assertThat(found.select("main [data-ref^=story]")).isEmpty();
    }

    @Test
    void invariant17AFeedNamesNobody() {
        var feed = site.get("/feed.atom").body();

        assertThat(feed)
                .contains("<entry")
                .doesNotContain(NAME, teller.person().slug(), teller.person().id());
    }

    @Test
    void invariant17AStorysFileNamesNobody() {
        var files = site.app().store().db().read(handle -> handle.createQuery(
                        "select file from revision where kind = 'story'")
                .mapTo(String.class)
                .list());

        assertThat(files)
                .hasSizeGreaterThan(24)
                .noneMatch(file ->
                        file.contains(NAME) || file.contains(teller.person().slug()));
    }

    @Test
    void invariant17EveryTieToAPersonHasItsReason() {
        var ties = site.app().store().db().read(handle -> handle.createQuery("""
                        select t.name || '.' || f."from"
                          from sqlite_schema t, pragma_foreign_key_list(t.name) f
                         where t.type = 'table' and f."table" = 'person'
                        """)
                .mapTo(String.class)
                .set());

        assertThat(ties).isSubsetOf(TIES.keySet()).contains("story_author.person_id");
    }

    @Test
    void invariant17TheDatabaseCountsNobody() {
        var counting = site.app().store().db().read(handle -> handle.createQuery("""
                        select t.name || '.' || c.name
                          from sqlite_schema t, pragma_table_info(t.name) c
                         where t.type = 'table'
                           and exists (select * from pragma_foreign_key_list(t.name) f where f."table" = 'person')
                           and (c.name like '%count%' or c.name like '%total%' or c.name like '%points%'
                                or c.name like '%score%' or c.name like '%tally%' or c.name like '%rank%'
                                or c.name like '%posts%')
                        """)
                .mapTo(String.class)
                .set());
        var derived = site.app().store().db().read(handle -> handle.createQuery(
                        "select name from sqlite_schema where type in ('view', 'trigger')")
                .mapTo(String.class)
                .set());

        // A standard's rank orders the basics, a thread's posts are everybody's.
        assertThat(counting).containsExactlyInAnyOrder("standard.rank", "thread.posts");
        // Where things are, and what is near them; there is nobody in it.
        assertThat(derived).containsExactlyInAnyOrder("place", "nearby");
    }
}
