package touchstone.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import touchstone.config.Config;
import touchstone.people.Person;
import touchstone.people.Visitor;
import touchstone.testing.Patience;
import touchstone.web.Doorkeeper;
import touchstone.web.Form;
import touchstone.web.Frames;
import touchstone.web.Messages;
import touchstone.web.Readers;
import touchstone.web.Right;
import touchstone.web.Routing;
import touchstone.web.Server;
import touchstone.web.Visit;

/** A small site with two things to write on, Ana and Ben who do, and switches for what can go wrong. */
public final class TrialDesk implements AutoCloseable {
    public static final String SHARED = "shared";

    /** A thing as it is saved. */
    public record Thing(String title, String text, String verdict, List<String> groups, long revision) {
        static final Thing NONE = new Thing("", "", "", List.of(), 0);

        static Thing of(Form form, long revision) {
            return new Thing(form.line("title"), form.text("text"), form.line("verdict"), form.all("groups"), revision);
        }
    }

    /** Stands still until somebody moves it. */
    private final class Hands extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Clock clock = new Hands();
    private final Colleagues us;
    private final Server server;
    private final DraftStore store;
    private final Drafts drafts;
    private final Map<String, Visitor> sessions = new ConcurrentHashMap<>();
    private final Map<String, Thing> things = new ConcurrentHashMap<>();
    private final List<String> posts = java.util.Collections.synchronizedList(new ArrayList<>());
    private volatile Instant now = Instant.parse("2026-11-15T13:32:00Z");
    private volatile boolean broken;
    private volatile @Nullable CountDownLatch slow;

    public TrialDesk(Path folder) {
        us = new Colleagues(folder, clock);
        store = new DraftStore(us.db());
        var people = Map.of(us.ana().id(), us.ana(), us.ben().id(), us.ben());
        drafts = new Drafts(
                store,
                new Surroundings(
                        visit -> visit.session().equals(SHARED),
                        (visitor, place) -> place.contains("secret")
                                ? OptionalLong.empty()
                                : OptionalLong.of(thing(place).revision()),
                        id -> Optional.ofNullable(people.get(id)),
                        us.company()::zone,
                        clock));
        keep("/standards/B13", new Thing("A date at once", "as saved", "desired", List.of("commuters"), 3));
        keep("/stories/in-three-weeks", new Thing("In three weeks", "as saved", "open", List.of(), 3));
        for (var person : List.of(us.ana(), us.ben())) signIn(person.slug(), person);
        signIn(SHARED, us.ana());
        var frames = new Frames(Messages.load(), us.company()::name, false);
        server = new Server(
                        Config.at(folder),
                        frames,
                        keeper(),
                        List.of(new DraftRoutes(drafts), this::register),
                        () -> true)
                .start();
    }

    private Doorkeeper keeper() {
        return new Doorkeeper() {
            @Override
            public Visitor visitor(String token) {
                return sessions.getOrDefault(token, Visitor.GUEST);
            }

            @Override
            public Readers readers() {
                return Readers.LOCAL;
            }
        };
    }

    private void register(Routing routing) {
        routing.post("/sign-in", Right.ANYONE, this::signIn);
        routing.get("/{kind}/new", Right.MEMBER, visit -> form(visit, "/" + visit.path("kind"), "/new"));
        routing.get("/{kind}/{name}", visit -> DeskPage.read(visit, thing(visit.here())));
        routing.get("/{kind}/{name}/edit", Right.MEMBER, visit -> form(visit, path(visit), "/edit"));
        routing.post("/{kind}", Right.MEMBER, visit -> save(visit, "/" + visit.path("kind") + "/told", "/new"));
        routing.post("/{kind}/{name}", Right.MEMBER, visit -> save(visit, path(visit), "/edit"));
    }

    private static String path(Visit visit) {
        return "/" + visit.path("kind") + "/" + visit.path("name");
    }

    private void form(Visit visit, String path, String end) {
        var saved = thing(path);
        var unsaved = drafts.at(visit, path + end, saved.revision());
        var shown =
                unsaved.form().map(form -> Thing.of(form, unsaved.basedOn())).orElse(saved);
        DeskPage.form(visit, 200, path, shown, unsaved, "");
    }

    private void save(Visit visit, String path, String end) {
        posts.add(visit.form().text("text"));
        await();
        if (broken) throw new IllegalStateException("switched off");
        var action = end.equals("/new") ? "/" + visit.path("kind") : path;
        long basedOn = Long.parseLong(visit.form().line("based-on"));
        var sent = Thing.of(visit.form(), basedOn);
        var unsaved = drafts.again(visit, action + end, basedOn);
        var saved = thing(path);
        if (sent.title().isEmpty()) DeskPage.form(visit, 422, action, sent, unsaved, "It has no title.");
        else if (end.equals("/edit") && saved.revision() != basedOn)
            DeskPage.form(visit, 409, action, sent, unsaved, "Theirs: " + saved.text());
        else {
            us.db().write(tx -> {
                drafts.forget(tx, visit.person(), action + end, Strand.of(visit.form()));
                return null;
            });
            keep(path, Thing.of(visit.form(), saved.revision() + 1));
            visit.goTo(path);
        }
    }

    private void signIn(Visit visit) {
        if (!visit.field("password").equals("correct horse battery")) {
            visit.send(401, "text/plain; charset=utf-8", "Name or password is not right.".getBytes(UTF_8));
            return;
        }
        signIn("again", us.ana());
        visit.open("again", false);
        visit.send(204, "text/plain; charset=utf-8", new byte[0]);
    }

    private void await() {
        var latch = slow;
        if (latch != null) Patience.await("the word to go on", latch);
    }

    private void signIn(String token, Person person) {
        sessions.put(token, Visitor.of(person));
    }

    /** Ends a session. */
    public void end(String token) {
        sessions.remove(token);
    }

    public void keep(String path, Thing thing) {
        things.put(path, thing);
    }

    /** What is saved at the address of a thing or of its form. */
    public Thing thing(String place) {
        return things.getOrDefault(place.replaceFirst("/edit$", ""), Thing.NONE);
    }

    /** What was sent to be saved, in order. */
    public List<String> posts() {
        return List.copyOf(posts);
    }

    public void breaks(boolean broken) {
        this.broken = broken;
    }

    /** Lets what is sent wait until the latch is open. */
    public void waitsFor(CountDownLatch latch) {
        slow = latch;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public Optional<Draft> draft(Person person, String place) {
        return store.find(person.id(), place);
    }

    public Person ana() {
        return us.ana();
    }

    public Person ben() {
        return us.ben();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void close() {
        server.stop();
        us.close();
    }
}
