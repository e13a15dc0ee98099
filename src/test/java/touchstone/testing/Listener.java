package touchstone.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A browser that listens at {@code /events} and writes down what it is told, without a window. */
public final class Listener implements AutoCloseable {
    private static final Heard END = new Heard("end", "", List.of());

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

    /** One event. */
    public record Heard(String event, String id, List<String> data) {}

    /** @param query behind the question mark */
    public Listener(URI site, String query, String... headers) {
        var request = HttpRequest.newBuilder(site.resolve("/events?" + query)).header("Accept", "text/event-stream");
        if (headers.length > 0) request.headers(headers);
        response = Patience.ask(client, request.build(), HttpResponse.BodyHandlers.ofInputStream());
        Thread.startVirtualThread(this::listen);
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8))) {
            var block = new ArrayList<String>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty()) block.add(line);
                else {
                    heard.add(new Heard(
                            String.join(" ", all(block, "event: ")),
                            String.join(" ", all(block, "id: ")),
                            all(block, "data: ")));
                    block.clear();
                }
            }
        } catch (IOException cut) {
            // The end, however it came.
        }
        heard.add(END);
    }

    private static List<String> all(List<String> block, String field) {
        return block.stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()))
                .toList();
    }

    /** The next that it is told; signs of life are passed over. */
    public Heard next() {
        try {
            for (; ; ) {
                var one = heard.poll(Patience.LONGEST.toSeconds(), TimeUnit.SECONDS);
                if (one == null) throw Patience.missed("anything to hear");
                if (!one.event().equals("beat")) return one;
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The topics of the next changes that it is told. */
    public List<String> changed() {
        var next = next();
        if (!next.event().equals("changed")) throw new AssertionError("not changed, but " + next);
        return next.data().stream()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    /** Passes over whatever comes until the server ends it. */
    public void awaitEnd() {
        while (!next().equals(END)) {
            // What was under way.
        }
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException gone) {
            // It is closed, then.
        }
        client.shutdownNow();
    }
}
