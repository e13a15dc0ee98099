package touchstone.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import touchstone.exchange.Importing;
import touchstone.exchange.Progress;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.Project;
import touchstone.testing.TestSite;

/** What whoever follows a touchpoint, a standard or a department hears beside talk: stories, and new versions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowedTest {
    private static final String NEW = ".notices .unread";

    @TempDir
    private Path folder;

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

    private Client following(String path) {
        var person = site.join("follower" + ++people, Role.MEMBER);
        follow(person, path);
        return person;
    }

    private static void follow(Client person, String path) {
        assertThat(person.post("/me/following", Map.of("path", path, "wanted", "yes"))
                        .status())
                .isEqualTo(303);
    }

    private Client followingDepartmentOf(String touchpoint) {
        var person = site.join("follower" + ++people, Role.MEMBER);
        var department =
                site.app().store().touchpoints().line(touchpoint).orElseThrow().department();
        person.post("/me/following", Map.of("department", department, "wanted", "yes"));
        return person;
    }

    private static List<String> heard(Client person) {
        return person.get("/inbox").doc().select(NEW).eachAttr("data-ref");
    }

    private static String tell(Client client, String title, String teller) {
        var answer = client.post(
                "/stories",
                Map.of(
                        "title", title,
                        "touchpoint", "N2",
                        "verdict", "desired",
                        "effect", "delighted",
                        "situation", "A customer came.",
                        "behaviour", "We helped.",
                        "outcome", "All was well.",
                        "illustrates", "B13",
                        "teller", teller,
                        "language", "en"));
        assertThat(answer.status()).as(answer.text(".problem")).isEqualTo(303);
        return answer.saved();
    }

    /** Opens a form, alters some fields and sends it. */
    private static void change(Client client, String path, Map<String, String> changes) {
        var form = client.get(path + "/edit")
                .doc()
                .select("form[method=post][action=" + path + "]:has(input[name=title])")
                .forms()
                .getFirst();
        var changed = new HashMap<>(Map.of("reason", "We talked about it", "material", "no"));
        changed.putAll(changes);
        var sent = form.formData().stream()
                .filter(field -> !changed.containsKey(field.key()))
                .map(field -> field(field.key(), field.value()));
        var fields = Stream.concat(sent, changed.entrySet().stream().map(one -> field(one.getKey(), one.getValue())));
        var answer = client.post(path, fields.collect(joining("&")));
        assertThat(answer.status()).as(answer.text(".problem")).isEqualTo(303);
    }

    private static String field(String name, String value) {
        return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
    }

    private String inDatabase() {
        return site.app().store().db().read(handle -> handle.createQuery("select * from notice")
                        .mapToMap()
                        .list()) + "";
    }

    @Test
    void aStorySharedIsHeardWhereItBelongsAndNotByWhoToldIt() {
        var atTouchpoint = following("/touchpoints/N2");
        var atStandard = following("/standards/B13");
        var atDepartment = followingDepartmentOf("N2");
        var elsewhere = following("/touchpoints/N5");
        var teller = following("/touchpoints/N2");

        tell(teller, "The <i>patient</i> bell", "named");

        var ref = List.of("story:the-i-patient-i-bell");
        assertThat(heard(atTouchpoint)).isEqualTo(ref);
        assertThat(heard(atStandard)).isEqualTo(ref);
        assertThat(heard(atDepartment)).isEqualTo(ref);
        assertThat(heard(elsewhere)).isEmpty();
        assertThat(heard(teller)).isEmpty();
        var inbox = atTouchpoint.get("/inbox");
        assertThat(inbox.text(NEW)).contains("New where you follow", "The <i>patient</i> bell");
        assertThat(inbox.doc().select(NEW + " .label")).isEmpty();
    }

    @Test
    void whoToldUnnamedIsNotTraceableThroughNoticesAndUnlinkedNotByWhoWasToldEither() {
        var teller = following("/touchpoints/N2");
        var other = following("/touchpoints/N2");
        var path = tell(teller, "Told by nobody in particular", "colleague");
        var id = site.app()
                .store()
                .stories()
                .find(path.replace("/stories/", ""))
                .orElseThrow()
                .id();
        assertThat(heard(other)).containsExactly("story:told-by-nobody-in-particular");
        assertThat(inDatabase()).doesNotContain(teller.person().id());

        teller.post(path + "/unlink", "");

        assertThat(inDatabase()).doesNotContain(id);
        assertThat(heard(other)).isEmpty();
        assertThat(site.app().store().db().<List<String>>read(handle -> handle.createQuery("""
                                select thing from change_log
                                 where kind = 'inbox' and at in (select at from change_log where kind = 'story' and thing = :id)
                                   and thing = :other
                                """)
                        .bind("id", id)
                        .bind("other", other.person().id())
                        .mapTo(String.class)
                        .list()))
                .isEmpty();
    }

    @Test
    void aNewVersionIsHeardOnceHoweverOftenWordsAreMendedBeforeSomebodyLooks() {
        var atStandard = following("/standards/B12");
        var atTouchpoint = following("/touchpoints/N1");
        var editor = site.editor();

        change(editor, "/standards/B12", Map.of("text", "The same in other words."));
        change(editor, "/standards/B12", Map.of("text", "The same in better words.", "reason", "Even <b>shorter"));
        change(editor, "/touchpoints/N1", Map.of("customer-does", "The customer calls."));

        assertThat(heard(atStandard)).containsExactly("standard:B12");
        assertThat(atStandard.get("/inbox").text(NEW)).contains("Even <b>shorter");
        assertThat(heard(atTouchpoint)).contains("touchpoint:N1");
    }

    @Test
    void putUnderReviewAndDecidedItIsHeardWithItsReason() {
        var follower = following("/standards/A2");

        site.editor().post("/standards/A2/review", Map.of("why", "It <i>creaks</i>."));

        assertThat(heard(follower)).containsExactly("standard:A2");
        assertThat(follower.get("/inbox").text(NEW)).contains("It <i>creaks</i>.");
    }

    @Test
    void anImportTellsOfEachThingThatItChanges() throws IOException {
        var follower = following("/standards/B5");
        follow(follower, "/standards/B6");
        var none = following("/standards/B7");
        var handbook = folder.resolve("handbook/standards");
        Files.createDirectories(handbook);
        for (var code : List.of("B5", "B6")) {
            var file = Project.path("content/standards/" + code + ".md");
            Files.writeString(handbook.resolve(code + ".md"), Files.readString(file) + "\nAnd one sentence more.\n");
        }

        var done = site.app().store().imports().from(folder.resolve("handbook"), true, Progress.SILENT);

        assertThat(done).isInstanceOf(Importing.Kept.class);
        assertThat(heard(follower)).containsExactlyInAnyOrder("standard:B5", "standard:B6");
        assertThat(heard(none)).isEmpty();
    }
}
