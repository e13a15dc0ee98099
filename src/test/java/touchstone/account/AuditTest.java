package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import touchstone.account.AuditStore.By;
import touchstone.people.Role;
import touchstone.testing.Patience;
import touchstone.testing.TestSite;
import touchstone.testing.Ticking;

/** What enters the log of security events, and what never does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTest {
    private TestSite site;

    @BeforeAll
    void open() {
        site = TestSite.starter();
        site.admin();
    }

    @AfterAll
    void close() {
        site.close();
    }

    private List<AuditStore.Line> lines() {
        return site.app().store().accounts().audit().newest(0, 1_000);
    }

    @Test
    void whoeverAsksForWhatIsNotTheirsIsNoted() {
        var ana = site.join("ana", "Ana", Role.MEMBER);

        for (int i = 0; i < 3; i++) assertThat(ana.get("/audit").status()).isEqualTo(404);
        assertThat(ana.post("/people/mechanic-market/deactivation", "").status())
                .isEqualTo(404);
        for (var slug : List.of("mechanic-market", "nobody", "a-third"))
            assertThat(ana.get("/people/" + slug).status()).isEqualTo(404);

        await("Ana", 3);
        assertThat(lines())
                .filteredOn(line -> line.name().equals("Ana"))
                .extracting(AuditStore.Line::event, AuditStore.Line::object, AuditStore.Line::well)
                .containsExactlyInAnyOrder(
                        tuple("refused", "GET /audit", false),
                        tuple("refused", "POST /people/{slug}/deactivation", false),
                        tuple("refused", "GET /people/{slug}", false));
        assertThat(site.admin().get("/audit").text("main")).contains("Not allowed", "GET /audit");
        assertThat(site.admin().german("/audit").text("main")).contains("Nicht erlaubt");
    }

    @Test
    void takingAwayBringingBackAndSettlingWithoutTheRightAreNoted() {
        var fay = site.join("fay", "Fay", Role.MEMBER);
        for (var act : List.of("/manual/gaps/remove", "/manual/gaps/history/1", "/manual/gaps/proposals/none"))
            assertThat(fay.post(act, "").status()).isEqualTo(404);
        site.editor().post("/manual/gaps/remove", "");
        assertThat(fay.post("/bin/manual/gaps/restore", "").status()).isEqualTo(404);
        assertThat(fay.post("/bin/manual/none/restore", "").status()).isEqualTo(404);
        site.editor().post("/bin/manual/gaps/restore", "");

        Patience.until("four lines about Fay", () -> of("Fay") >= 4);
        assertThat(lines())
                .filteredOn(line -> line.name().equals("Fay"))
                .extracting(AuditStore.Line::event, AuditStore.Line::object, AuditStore.Line::well)
                .containsExactlyInAnyOrder(
                        tuple("refused", "POST /manual/{address}/remove", false),
                        tuple("refused", "POST /manual/{address}/history/{number}", false),
                        tuple("refused", "POST /manual/{address}/proposals/{id}", false),
                        tuple("refused", "POST /bin/{kind}/{address}/restore", false));
    }

    @Test
    void nobodyFloodsTheLog() {
        var clock = new Ticking();
        var store = site.app().store();
        var ben = site.join("ben", "Ben", Role.MEMBER).person();
        var refused = new Refused(store.db(), store.accounts().audit(), clock);

        for (int i = 0; i < 100; i++) refused.note(new By(ben.id(), "10.0.0." + i), "GET /audit");
        refused.note(new By(ben.id(), "10.0.0.1"), "GET /admin");
        await("Ben", 2); // They enter in the order in which they came, so the one before was one only.

        clock.pass(Duration.ofSeconds(61));
        refused.note(new By(ben.id(), "10.0.0.1"), "GET /audit");
        await("Ben", 3);
    }

    @Test
    void aRefusalDoesNotWaitForTheWriterAndIsNotedLaterWhenItCouldNotBe() {
        var eve = site.join("eve", "Eve", Role.MEMBER);
        var db = site.app().store().db();
        db.write(tx -> {
            // The one writer is taken; the answer comes all the same.
            assertThat(CompletableFuture.supplyAsync(() -> eve.get("/audit").status())
                            .orTimeout(10, TimeUnit.SECONDS)
                            .join())
                    .isEqualTo(404);
            return true;
        });
        await("Eve", 1);

        db.write(tx -> tx.handle().execute("alter table audit rename to audit_away"));
        assertThat(eve.get("/people/nobody").status()).isEqualTo(404);
        db.write(tx -> tx.handle().execute("alter table audit_away rename to audit"));
        Patience.until("a second line about Eve", () -> {
            assertThat(eve.get("/people/nobody").status()).isEqualTo(404);
            return of("Eve") >= 2;
        });
    }

    private void await(String name, long number) {
        Patience.until(number + " lines about " + name, () -> of(name) >= number);
        assertThat(of(name)).isEqualTo(number);
    }

    private long of(String name) {
        return lines().stream().filter(line -> line.name().equals(name)).count();
    }

    @Test
    void readingAndWritingNeverEnters() {
        var cleo = site.join("cleo", "Cleo", Role.EDITOR);

        for (var path : List.of(
                "/",
                "/stories/in-three-weeks",
                "/stories/none",
                "/standards/B13",
                "/search?q=Termin",
                "/people",
                "/me",
                "/drafts?place=/stories/new",
                "/stories/new")) cleo.get(path);
        cleo.post("/preview", Map.of("text", "words"));
        cleo.post("/drafts", Map.of("place", "/stories/new", "title", "words"));
        cleo.post("/stories", Map.of("title", "words"));
        cleo.post("/me/bookmarks", Map.of("path", "/standards/B13"));
        cleo.post("/stories/saturday-at-two/remove", "");

        cleo.get("/audit");
        await("Cleo", 1);
    }

    @Test
    void whatIsRemovedForGoodIsNotedWithoutItsName() {
        site.admin().post("/stories/the-rounded-bill/remove", "");

        assertThat(site.admin().post("/bin/story/the-rounded-bill/erase", "").status())
                .isEqualTo(303);

        assertThat(lines()).anySatisfy(line -> {
            assertThat(line.event()).isEqualTo("removal");
            assertThat(line.object()).isEqualTo("story");
            assertThat(line.name()).isEqualTo(site.admin().person().name());
        });
        assertThat(lines()).noneSatisfy(line -> assertThat(line.object()).contains("rounded"));
    }

    @Test
    void anExportIsNoted() {
        var dora = site.join("dora", "Dora", Role.MEMBER);

        assertThat(dora.post("/me/export", "").status()).isEqualTo(200);

        assertThat(lines())
                .filteredOn(line -> line.name().equals("Dora"))
                .extracting(AuditStore.Line::event)
                .containsExactly("export");
    }
}
