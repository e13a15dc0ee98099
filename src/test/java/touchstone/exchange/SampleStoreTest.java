package touchstone.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.story.Verdict;
import touchstone.testing.Project;
import touchstone.testing.Tales;
import touchstone.testing.TestSite;
import touchstone.touchpoint.TouchpointLine;
import touchstone.writing.Written;

/** The example company leaves in one act, and what is one's own stays whole. */
class SampleStoreTest {
    @Test
    void whatOwnStoriesStandOnStays() {
        try (var site = TestSite.starter()) {
            Tales.tell(site, "our-own", Verdict.DESIRED, 3);
            var store = site.app().store();

            store.db().write(tx -> {
                store.sample().remove(tx);
                return true;
            });

            assertThat(store.stories().find("our-own-1")).isPresent();
            assertThat(store.stories().find("in-three-weeks")).isEmpty();
            assertThat(store.touchpoints().lines())
                    .extracting(TouchpointLine::code)
                    .contains("N2")
                    .hasSizeLessThan(5);
            assertThat(store.standards().lines()).hasSize(1);
            assertThat(site.get("/touchpoints/N2").status()).isEqualTo(200);
            assertThat(site.get("/standards/B13").status()).isEqualTo(200);
            assertThat(site.get("/stories/our-own-1").status()).isEqualTo(200);
            assertThat(site.get("/stories").doc().select("main [data-ref^=story]"))
                    .hasSize(3);
        }
    }

    @Test
    void nothingOfItIsLeftAnywhere() {
        try (var site = TestSite.starter()) {
            var store = site.app().store();
            var ana = site.join("ana", Role.ADMIN);

            assertThat(ana.post("/admin/sample/removal", "").status()).isEqualTo(303);

            for (var table : new String[] {
                "story",
                "standard",
                "touchpoint",
                "customer_group",
                "journey",
                "story_place",
                "story_tally",
                "story_standard_tally",
                "offering"
            }) assertThat(rows(site, "select count(*) from " + table)).as(table).isZero();
            assertNoTraces(site);
            assertThat(store.company().people()).hasSize(1);
            assertThat(store.company().departments()).hasSize(1);
            assertThat(ana.get("/admin").doc().select("a[href$=sample/removal]"))
                    .isEmpty();
            assertThat(ana.get("/people").status()).isEqualTo(200);
        }
    }

    @Test
    void whatSomebodyWorkedOnStays() {
        try (var site = TestSite.starter()) {
            var ana = site.join("ana", Role.ADMIN);
            var ben = site.join("ben", Role.MEMBER);
            Written.open(ana, "/groups/sporty/edit")
                    .with("needs", "Speed, and a smile.")
                    .send();
            Written.open(ben, "/touchpoints/K1/edit")
                    .with("target", "Better.")
                    .with("reason", "So")
                    .send();
            ben.post("/drafts", Map.of("place", "/standards/A1/edit", "based-on", "1", "field:why", "Half a thought"));
            ben.post("/discussions", Map.of("about", "story:in-three-weeks", "title", "Why", "text", "One"));

            var asked = ana.get("/admin/sample/removal");
            assertThat(asked.text("#goes")).contains("23 stories");
            assertThat(asked.text("#stays")).contains("1 story");
            assertThat(site.get("/stories/five-millimetres").status()).isEqualTo(200);

            var gone = ana.post("/admin/sample/removal", "").header("Location");

            assertThat(ana.get(gone).text("[role=status]")).contains("The example is gone");
            for (var path :
                    new String[] {"/groups/sporty", "/touchpoints/K1", "/standards/A1", "/stories/in-three-weeks"})
                assertThat(site.get(path).status()).as(path).isEqualTo(200);
            assertThat(site.get("/stories/five-millimetres").status()).isEqualTo(404);
            assertThat(ben.get("/standards/A1/edit").body()).contains("Half a thought");
            assertThat(site.app().store().sample().isHere()).isFalse();
        }
    }

    @Test
    void theExampleCanBeImportedAgain() {
        try (var site = TestSite.starter()) {
            var store = site.app().store();
            store.db().write(tx -> {
                store.sample().remove(tx);
                return true;
            });

            var again = store.imports().from(Project.path("content"), true, Progress.SILENT);

            assertThat(again).isInstanceOf(Importing.Kept.class);
            assertThat(store.company().offerings()).hasSize(3);
            assertThat(site.get("/stories/in-three-weeks").status()).isEqualTo(200);
        }
    }

    private static void assertNoTraces(TestSite site) {
        for (var table : new String[] {"named", "address", "revision", "imported", "link"})
            assertThat(rows(
                            site,
                            "select count(*) from " + table
                                    + " where kind in ('story', 'standard', 'touchpoint', 'group', 'journey')"))
                    .as(table)
                    .isZero();
    }

    private static long rows(TestSite site, String query) {
        return site.app().store().db().read(handle -> handle.createQuery(query)
                .mapTo(Long.class)
                .one());
    }
}
