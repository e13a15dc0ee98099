package touchstone.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import touchstone.App;
import touchstone.account.AccountStore;
import touchstone.account.Newcomer;
import touchstone.account.Passwords;
import touchstone.config.Config;
import touchstone.config.Smtp;
import touchstone.people.Person;
import touchstone.people.Role;
import touchstone.thing.Ref;

/** The real program on a free port with a data folder of its own, and a browser without a window. */
public final class TestSite implements AutoCloseable {
    /** The day against which the starter's dates are written, at noon. */
    public static final Clock AS_OF = Clock.fixed(Instant.parse("2026-11-15T12:00:00Z"), ZoneOffset.UTC);

    /** Everybody's password here. */
    public static final String PASSWORD = "a calm river at noon";

    /** One for all, because making it is made to be slow. */
    private static final String HASH = new Passwords().hash(PASSWORD);

    /** Where everybody reaches a site that sends mails. */
    public static final String URL = "http://wiki.example";

    private final Path data;
    private final App app;
    private final Map<Role, Client> clients = new EnumMap<>(Role.class);
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private TestSite(boolean empty) {
        this(new Config(Seed.folder(), Config.DEFAULT_HOST, 0, empty, false), AS_OF);
    }

    private TestSite(Config config, Clock clock) {
        this.data = config.data();
        if (clock.instant().equals(AS_OF.instant())) Seed.sow(data, config.empty());
        this.app = App.start(config, clock);
        // As after a first start, which lets nobody in before.
        app.index().await(app.store().db().changes().head(), Duration.ofMinutes(2));
    }

    /** A new installation with the starter handbook, on the day it was written for. */
    public static TestSite starter() {
        return new TestSite(false);
    }

    /** The same, where time passes as a test says. */
    public static TestSite starter(Clock clock) {
        return new TestSite(new Config(Seed.folder(), Config.DEFAULT_HOST, 0, false, false), clock);
    }

    /** A new installation whose operator wanted no starter handbook. */
    public static TestSite empty() {
        return new TestSite(true);
    }

    /** The starter handbook, where mails leave by a mail server; links in them begin with {@link #URL}. */
    public static TestSite mailing(Smtp smtp, Clock clock) {
        return new TestSite(
                new Config(
                        Seed.folder(),
                        Config.DEFAULT_HOST,
                        0,
                        false,
                        false,
                        URL,
                        java.util.List.of(),
                        Optional.of(smtp)),
                clock);
    }

    /** An answer as a browser gets it. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The path of what was saved, without what its page says once of that. */
        public String saved() {
            return header("Location").replaceFirst("[?]done=[a-z-]+$", "");
        }

        public String body() {
            return response.body();
        }

        public Document doc() {
            return Jsoup.parse(response.body(), response.uri().toString());
        }

        /** The text of all elements that a selector finds, parted by a space. */
        public String text(String selector) {
            return doc().select(selector).text();
        }
    }

    public Answer get(String path, String... headers) {
        var request = HttpRequest.newBuilder(address(path)).GET();
        if (headers.length > 0) request.headers(headers);
        return send(request.build());
    }

    /** A page in German. */
    public Answer german(String path) {
        return get(path, "Accept-Language", "de");
    }

    /** Posts a form, given as it travels: {@code a=1&b=2}. */
    public Answer post(String path, String form, String... headers) {
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) request.headers(headers);
        return send(request.build());
    }

    /** Somebody with a role, signed in; the same person throughout the site's life. */
    public synchronized Client signedIn(Role role) {
        return clients.computeIfAbsent(role, one -> join(one.key() + "@example.org", one));
    }

    public Client member() {
        return signedIn(Role.MEMBER);
    }

    public Client editor() {
        return signedIn(Role.EDITOR);
    }

    public Client admin() {
        return signedIn(Role.ADMIN);
    }

    /** One more person, signed in, who signs in by a mail address or name and {@link #PASSWORD}. */
    public Client join(String signIn, Role role) {
        return join(signIn, signIn.split("@", 2)[0] + " of the " + role.key() + "s", role);
    }

    /** One more person, signed in, with a name of its own. */
    public Client join(String signIn, String name, Role role) {
        return join(Newcomer.of(name, signIn, role));
    }

    /** One more person, signed in, wherever in the company. */
    public Client join(Newcomer newcomer) {
        var people = app.store().accounts().people();
        var joined = (AccountStore.Joining.Joined) app.store().db().write(tx -> people.add(tx, newcomer, HASH));
        return signedIn(joined.account().person());
    }

    /** A further session of somebody. */
    public Client signedIn(Person person) {
        var sessions = app.store().accounts().sessions();
        return new Client(
                this, person, app.store().db().write(tx -> sessions.open(tx, person.id(), false, "a test's browser")));
    }

    private Answer send(HttpRequest request) {
        return new Answer(Patience.ask(client, request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    /** A guest who listens to what changes. */
    public Listener listen(String query, String... headers) {
        return new Listener(address("/"), query, headers);
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + app.port() + path);
    }

    public App app() {
        return app;
    }

    /** What has an address, such as the standard {@code B13}. */
    public Ref ref(String kind, String address) {
        return app.store().db().read(handle -> handle.createQuery(
                        "select id from named where kind = :kind and address = :address")
                .bind("kind", kind)
                .bind("address", address)
                .mapTo(String.class)
                .map(id -> new Ref(kind, id))
                .one());
    }

    /** How many statements the readers run while something happens. */
    public long statements(Runnable happening) {
        long before = app.store().db().statements();
        happening.run();
        return app.store().db().statements() - before;
    }

    /**
     * The least of three counts, for a page that is laid out anew each time: what others read meanwhile (who shall hear of
     * the last act?) only ever adds.
     */
    public long leastStatements(Runnable happening) {
        return LongStream.generate(() -> statements(happening)).limit(3).min().orElseThrow();
    }

    /** All rows of all tables as one text, so that a test can prove that nothing changed. */
    public String everythingKept() {
        return app.store().db().read(handle -> {
            var tables = handle.createQuery("select name from sqlite_schema where type = 'table' order by name")
                    .mapTo(String.class)
                    .list();
            var kept = new StringBuilder();
            for (var table : tables) {
                kept.append(table).append('\n');
                handle.createQuery("select * from " + table).mapToMap().forEach(row -> kept.append(words(row))
                        .append('\n'));
            }
            return kept.toString();
        });
    }

    private static Map<String, Object> words(Map<String, Object> row) {
        row.replaceAll(
                (_, value) -> value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
        return row;
    }

    @Override
    public void close() {
        // Nothing is under way; to close it gently would be to wait without an end.
        client.shutdownNow();
        app.close();
        Seed.delete(data);
    }
}
