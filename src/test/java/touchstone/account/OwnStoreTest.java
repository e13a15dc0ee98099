package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.TestSite;

/** The export of one's own data holds all that is kept about a person, and nothing of others. */
class OwnStoreTest {
    private static final String HOSTILE = "<script>alert(1)</script> \"' ## person";

    /** What ties a row to a person and is in no export, each with the reason. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "pass.person_id", "a link to choose a password, which is a secret",
            "once.person_id", "the key of a form that was sent, so that it is one act; gone after a while",
            "mail.person_id", "a mail on its way to the person; what it tells stands among the notices",
            "notice.by_id", "what others were told of one's acts; the acts are in the export themselves");

    private static TestSite site;

    @BeforeAll
    static void open() {
        site = TestSite.starter();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    /** Every column that may hold the id of a person: by its foreign key, or by its name. */
    private static Set<String> ties() {
        return site.app().store().db().read(handle -> handle.createQuery("""
                        select t.name || '.' || f."from"
                          from sqlite_schema t, pragma_foreign_key_list(t.name) f
                         where t.type = 'table' and f."table" = 'person'
                         union
                        select t.name || '.' || c.name
                          from sqlite_schema t, pragma_table_info(t.name) c
                         where t.type = 'table'
                           and (c.name like 'person%' or c.name like '%keeper%' or c.name like '%!_by' escape '!'
                                or c.name like '%!_by!_id' escape '!')
                        """)
                .mapTo(String.class)
                .set());
    }

    @Test
    void everyTieToAPersonIsExportedOrHasAReasonNotToBe() {
        var known = OwnRows.PARTS.stream().map(OwnRows.Part::tie).collect(Collectors.toCollection(HashSet::new));
        known.addAll(LEFT_OUT.keySet());
        // How a story was told, what came after a decision, and who made the tables: no person.
        known.addAll(Set.of("story.told_by", "decision.superseded_by", "flyway_schema_history.installed_by"));

        assertThat(ties()).isSubsetOf(known).contains("thanks.person_id", "decision.decided_by", "once.person_id");
    }

    @Test
    void whatSomebodyDidHereIsInTheFile() {
        var ana = site.join("ana-owns", Role.EDITOR);
        var ben = site.join("ben-owns", Role.MEMBER);
        assertThat(ana.post("/standards/A1/acknowledgement", "version=1").status())
                .isEqualTo(303);
        ana.post("/standards/B2/flag", Map.of("sentence", "Out of date? " + HOSTILE));
        ana.post("/stories/in-three-weeks/thanks", "");
        ana.post("/me/following", Map.of("path", "/touchpoints/N2", "next", "/", "wanted", "yes"));
        var thread = ana.post(
                        "/discussions", Map.of("about", "N2", "title", "About mornings", "text", "Ana said " + HOSTILE))
                .header("Location")
                .replaceFirst("#.*", "");
        ana.post(thread + "/position", Map.of("position", "fits", "reason", "Ana thinks so"));
        ana.post(
                thread + "/decision",
                Map.of("sentence", "So it shall be, says Ana.", "reason", "It helps.", "effect", "no-change"));

        var file = ana.post("/me/export", "").body();

        assertThat(file)
                .contains("## acknowledgement", "## flag", "Out of date? " + HOSTILE, "## thanks", "In three weeks")
                .contains("## watch", "## thread", "## post", "Ana said " + HOSTILE, "About mornings")
                .contains("## position", "stance: fits", "Ana thinks so")
                .contains("## decision", "So it shall be, says Ana.");
        assertThat(ben.post("/me/export", "").body())
                .doesNotContain("Ana said", "Ana thinks", "says Ana", "Out of date");
    }
}
