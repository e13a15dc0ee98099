package touchstone.writing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import touchstone.attachment.AttachmentStore;
import touchstone.config.Config;
import touchstone.db.Database;
import touchstone.people.Person;
import touchstone.people.Visitor;
import touchstone.testing.Patience;
import touchstone.testing.TestSite;
import touchstone.web.Doorkeeper;
import touchstone.web.Frames;
import touchstone.web.Messages;
import touchstone.web.Readers;
import touchstone.web.Right;
import touchstone.web.Server;

/** A server that keeps attachments and one form beside them, and a browser in which Ana is signed in. */
final class AttachmentSite implements AutoCloseable {
    private static final String BOUNDARY = "between-the-parts";
    private static final Person ANA = new Person("ana", "ana", "Ana", "", "workshop", false, true);

    private final Database db;
    private final Server server;
    private volatile Readers readers = Readers.LOCAL;
    private volatile Function<Person, Duration> limit = person -> Duration.ZERO;

    AttachmentSite(Path folder) {
        db = Database.open(folder.resolve("touchstone.db"), TestSite.AS_OF);
        var frames = new Frames(Messages.load(), () -> "Radhaus Ahornberg", false);
        server = new Server(
                        Config.at(folder),
                        frames,
                        new OnlyAna(),
                        List.of(
                                new AttachmentRoutes(new AttachmentStore(db), person -> limit.apply(person)),
                                routing -> routing.post(
                                        "/form",
                                        Right.MEMBER,
                                        visit -> visit.send(
                                                200,
                                                "text/plain",
                                                visit.form().text("a").getBytes(UTF_8)))),
                        () -> true)
                .start();
    }

    private final class OnlyAna implements Doorkeeper {
        @Override
        public Visitor visitor(String token) {
            return token.equals("of-ana") ? Visitor.of(ANA) : Visitor.GUEST;
        }

        @Override
        public Readers readers() {
            return readers;
        }
    }

    void limit(Duration wait) {
        limit = person -> wait;
    }

    void readers(Readers some) {
        readers = some;
    }

    /** What a form sends that holds one file. */
    static byte[] form(String field, String name, String type, byte[] content) {
        var out = new ByteArrayOutputStream();
        var escaped = name.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
        out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + escaped + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(UTF_8));
        out.writeBytes(content);
        out.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return out.toByteArray();
    }

    /** Brings a file by script, as the editor does. */
    HttpResponse<String> bring(String name, byte[] content, String... headers) {
        return post(
                "/attachments",
                HttpRequest.BodyPublishers.ofByteArray(form("file", name, "text/html", content)),
                headers);
    }

    HttpResponse<String> post(String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body);
        if (headers.length > 0) request.headers(headers);
        else request.header("Cookie", "session=of-ana").header("X-Requested-With", "fetch");
        return send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = request(path);
        if (headers.length > 0) request.headers(headers);
        return send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path) {
        return send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> head(String path) {
        return send(request(path).HEAD().build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asks for a path as it is, for what no decent client would ask, and reads the whole answer. */
    String raw(String path) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(5_000);
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The address in the words that are put into a text. */
    static String path(HttpResponse<String> brought) {
        var words = brought.body();
        return words.substring(words.lastIndexOf('(') + 1, words.length() - 1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        // A connection of its own each, since the server closes one on which it has refused to read.
        return Patience.ask(request, handler);
    }

    @Override
    public void close() {
        server.close();
        db.close();
    }
}
