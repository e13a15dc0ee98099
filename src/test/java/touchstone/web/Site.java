package touchstone.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import touchstone.config.Config;
import touchstone.testing.Patience;

/** A server with a few routes of its own, and a browser of few words. */
final class Site implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Server server;

    Site(Routes... routes) {
        this(Config.at(Path.of("unused")), routes);
    }

    Site(Config config, Routes... routes) {
        server = new Server(config, frames(), Doorkeeper.NOBODY_KNOWN, List.of(routes), () -> true).start();
    }

    static Frames frames() {
        return new Frames(Messages.load(), () -> "Radhaus Ahornberg", false);
    }

    /** A page through the layout, with nothing on it. */
    static void blank(Visit visit) {
        visit.show(templates -> templates.webError(ErrorPage.of(visit, "absent")));
    }

    int port() {
        return server.port();
    }

    Server server() {
        return server;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    HttpResponse<String> head(String path, String... headers) {
        return send(request(path, headers).HEAD().build());
    }

    HttpResponse<byte[]> bytes(String path, String... headers) {
        return send(request(path, headers).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The address of an asset. */
    String asset(String name) {
        return new Assets(false).path(name);
    }

    HttpResponse<String> post(String path, String form, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        return Patience.ask(client, request, handler);
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    Document page(String path, String... headers) {
        return Jsoup.parse(get(path, headers).body());
    }

    /** Sends bytes as they are, for what no decent client would send, and reads the whole answer. */
    String raw(String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String unzipped(byte[] bytes) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    static int status(int port, String path) {
        var uri = URI.create("http://127.0.0.1:" + port + path);
        return Patience.ask(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Override
    public void close() {
        server.stop();
        client.shutdownNow();
    }
}
