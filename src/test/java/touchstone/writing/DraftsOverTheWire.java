package touchstone.writing;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import touchstone.testing.Patience;

/** Drafts, as browsers send and fetch them. */
abstract class DraftsOverTheWire {
    static final String STANDARD = "/standards/B13/edit";

    @TempDir
    private Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    TrialDesk desk;

    @BeforeEach
    final void open() {
        desk = new TrialDesk(data);
    }

    @AfterEach
    final void close() {
        client.shutdownNow();
        desk.close();
    }

    final Document page(String token, String path) {
        return Jsoup.parse(get(token, path).body());
    }

    final HttpResponse<String> keep(String token, String place, String text) {
        var fields = "title=A+date&based-on=3&text=outside&field%3Aonce=1&field%3Atext=" + encoded(text);
        return post(token, "/drafts", fields + "&place=" + encoded(place));
    }

    final HttpResponse<String> keep(String token, String place, String text, String strand) {
        var fields = "title=A+date&based-on=3&field%3Atext=" + encoded(text) + "&strand=" + encoded(strand);
        return post(token, "/drafts", fields + "&place=" + encoded(place));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    final HttpResponse<String> get(String token, String path) {
        return send(request(token, path).GET());
    }

    final HttpResponse<String> post(String token, String path, String form) {
        return send(request(token, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    final HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(desk.address() + path)).header("Cookie", "session=" + token);
    }

    final HttpResponse<String> send(HttpRequest.Builder request) {
        return Patience.ask(client, request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
