package touchstone.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;

/** The one connection of a browser, over which its open pages hear what changed. */
public final class LiveRoutes implements Routes {
    private static final String EVENTS = "text/event-stream";
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final Duration LATER = Duration.ofSeconds(20);

    private final Live live;

    public LiveRoutes(Live live) {
        this.live = live;
    }

    @Override
    public void register(Routing routing) {
        routing.stream("/events", Right.READER, this::listen);
    }

    private void listen(Visit visit) {
        visit.ownOnly();
        if (!visit.header("Accept").contains(EVENTS)) {
            visit.send(406, PLAIN, visit.text("live.accept").getBytes(UTF_8));
            return;
        }
        var topics = visit.queries("topics").stream()
                .flatMap(some -> List.of(some.split(",")).stream())
                .filter(topic -> !topic.isEmpty())
                .toList();
        var entered = live.enter(visit.pass(Right.READER), topics);
        if (entered.isEmpty()) {
            visit.retryAfter(LATER);
            visit.send(503, PLAIN, visit.text("live.full").getBytes(UTF_8));
            return;
        }
        var connection = entered.get();
        if (connection.keys().isEmpty()) {
            live.leave(connection);
            visit.send(204, PLAIN, new byte[0]);
            return;
        }
        try {
            live.begin(connection, visit.stream(EVENTS, connection), since(visit));
        } catch (RuntimeException e) {
            live.leave(connection);
            throw e;
        }
    }

    /** What the browser knows already: its last event, else what its pages were made at; without either, all until now. */
    private static long since(Visit visit) {
        long last = number(visit.header("Last-Event-ID"));
        return last == Live.UNKNOWN ? number(visit.query("since")) : last;
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : Live.UNKNOWN;
    }
}
