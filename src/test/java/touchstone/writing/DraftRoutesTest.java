package touchstone.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.testing.Patience;

/** Drafts over the wire, and what a page shows of them without a script. */
class DraftRoutesTest {
    private static final String STANDARD = "/standards/B13/edit";
    private static final String STORY = "/stories/in-three-weeks/edit";

    @TempDir
    private Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private TrialDesk desk;

    @BeforeEach
    void open() {
        desk = new TrialDesk(data);
    }

    @AfterEach
    void close() {
        client.shutdownNow();
        desk.close();
    }

    @Test
    void keepingSaysWhen() {
        var answer = keep("ana", STANDARD, "some words");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("at=14%3A32&strand=first%3A%3A");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        var draft = desk.draft(desk.ana(), STANDARD).orElseThrow();
        assertThat(draft.title()).isEqualTo("A date");
        assertThat(draft.basedOn()).isEqualTo(3);
        assertThat(draft.fields()).containsOnlyKeys("text").containsEntry("text", List.of("some words"));
    }

    @Test
    void aDraftIsGivenBackToItsWriterOnly() {
        keep("ana", STANDARD, "a & b = ü");

        var own = get("ana", "/drafts?place=" + STANDARD);
        assertThat(own.body()).startsWith("based-on=3&at=").endsWith("&field%3Atext=a+%26+b+%3D+%C3%BC");
        assertThat(own.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(get("ben", "/drafts?place=" + STANDARD).statusCode()).isEqualTo(204);
        assertThat(get("nobody", "/drafts?place=" + STANDARD).body()).doesNotContain("a+");
    }

    @Test
    void aGuestKeepsNothing() {
        assertThat(keep("nobody", STANDARD, "words").statusCode()).isEqualTo(401);
    }

    @Test
    void nothingIsKeptOfASharedDevice() {
        assertThat(keep(TrialDesk.SHARED, STANDARD, "words").statusCode()).isEqualTo(204);

        assertThat(desk.draft(desk.ana(), STANDARD)).isEmpty();
        assertThat(page(TrialDesk.SHARED, STANDARD).text()).contains("This device is shared");
    }

    @Test
    void whatIsTooLongIsSaidToBe() {
        var answer = keep("ana", STANDARD, "x".repeat(Draft.LONGEST));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "//evil.example", "https://evil.example", "stories", "/a?b", "/a#b", "/a b", "/\u00e4"})
    void aPlaceIsAnAddressOfOurs(String place) {
        assertThat(keep("ana", place, "words").statusCode()).isEqualTo(404);
        assertThat(get("ana", "/drafts?place=" + encoded(place)).statusCode()).isEqualTo(404);
    }

    @Test
    void aThrownAwayDraftIsGone() {
        keep("ana", STANDARD, "words");

        var answer = post("ana", "/drafts/forget", "place=" + STANDARD);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(STANDARD);
        assertThat(desk.draft(desk.ana(), STANDARD)).isEmpty();
    }

    @Test
    void withoutAScriptTheFormShowsTheDraft() {
        keep("ana", STANDARD, "my <b>unsaved</b> words");
        desk.keep("/standards/B13", new TrialDesk.Thing("A date at once", "newer", "open", List.of(), 4));

        var page = page("ana", STANDARD);

        assertThat(page.select("textarea").val()).isEqualTo("my <b>unsaved</b> words");
        assertThat(page.select("[name=based-on]").val()).isEqualTo("3");
        assertThat(page.select(".restored").text())
                .startsWith("This is your unsaved draft from 14:32.")
                .contains("A newer version was saved since.");
        assertThat(page("ben", STANDARD).select(".restored")).isEmpty();
    }

    @Test
    void oneCanStartAgainFromTheSavedTextAndComeBack() {
        keep("ana", STANDARD, "mine");

        var fresh = page("ana", page("ana", STANDARD).select(".restored a").attr("href"));

        assertThat(fresh.select("textarea").val()).isEqualTo("as saved");
        assertThat(fresh.select(".restored").text()).contains("is still kept");
        var back = fresh.select(".restored a").attr("href");
        assertThat(back).isEqualTo(STANDARD);
        assertThat(page("ana", back).select("textarea").val()).isEqualTo("mine");
    }

    @Test
    void aDraftOfAnotherDayNamesIt() {
        keep("ana", STANDARD, "mine");
        desk.pass(Duration.ofDays(2));

        assertThat(page("ana", STANDARD).select(".restored").text()).contains("from 15 November 2026, 14:32");
    }

    @Test
    void whoElseIsEditingIsNamed() {
        keep("ben", STANDARD, "b");
        desk.pass(Duration.ofSeconds(100));
        keep("ben", STANDARD, "be");
        desk.pass(Duration.ofSeconds(100));

        assertThat(beside("ana", STANDARD)).isEqualTo("Ben is editing this since 14:32.");
        assertThat(beside("ben", STANDARD)).isEmpty();
        desk.pass(Duration.ofMinutes(2));
        assertThat(beside("ana", STANDARD)).isEmpty();
    }

    @Test
    void nobodyIsNamedBesideAStory() {
        keep("ben", STORY, "b");

        assertThat(beside("ana", STORY)).isEqualTo("Somebody is editing this since 14:32.");
    }

    @Test
    void aNewerVersionIsSaid() {
        assertThat(beside("ana", STANDARD)).isEmpty();

        desk.keep("/standards/B13", new TrialDesk.Thing("A date at once", "newer", "open", List.of(), 4));

        assertThat(beside("ana", STANDARD)).startsWith("There is a newer version.");
    }

    @Test
    void nothingIsSaidOfWhatOneMayNotRead() {
        keep("ben", "/standards/secret/edit", "b");

        assertThat(beside("ana", "/standards/secret/edit")).isEmpty();
    }

    private String beside(String token, String place) {
        return Jsoup.parse(
                        get(token, "/drafts/beside?based-on=3&place=" + place).body())
                .text()
                .replaceFirst(" Read it$", "");
    }

    private Document page(String token, String path) {
        return Jsoup.parse(get(token, path).body());
    }

    private HttpResponse<String> keep(String token, String place, String text) {
        var fields = "title=A+date&based-on=3&text=outside&field%3Aonce=1&field%3Atext=" + encoded(text);
        return post(token, "/drafts", fields + "&place=" + encoded(place));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String token, String path) {
        return send(request(token, path).GET());
    }

    private HttpResponse<String> post(String token, String path, String form) {
        return send(request(token, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(desk.address() + path)).header("Cookie", "session=" + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return Patience.ask(client, request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
