package touchstone.browser;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import touchstone.config.Config;
import touchstone.db.Database;
import touchstone.notice.Live;
import touchstone.notice.LiveRoutes;
import touchstone.notice.LiveTopics;
import touchstone.people.Visitor;
import touchstone.text.Language;
import touchstone.thing.Access;
import touchstone.thing.Entry;
import touchstone.thing.Kind;
import touchstone.thing.Named;
import touchstone.thing.NamedStore;
import touchstone.thing.Ref;
import touchstone.thing.Things;
import touchstone.web.Doorkeeper;
import touchstone.web.Extras;
import touchstone.web.Frames;
import touchstone.web.Messages;
import touchstone.web.Mine;
import touchstone.web.Section;
import touchstone.web.Server;
import touchstone.web.Visit;

/** A site of one page: a talk that grows, as a part that follows it. */
final class Talk implements AutoCloseable {
    private static final Ref REF = new Ref("thread", "1");

    private final Database db;
    private final Live live;
    private final Server server;
    private volatile int posts = 2;
    private volatile String first = "The first word.";

    /** Threads, none of which is ever searched. */
    private static final class Threads implements Kind {
        @Override
        public String name() {
            return REF.kind();
        }

        @Override
        public List<Entry> entries(Collection<String> ids) {
            return List.of();
        }
    }

    Talk(Path data) {
        db = Database.open(data.resolve("touchstone.db"), Clock.systemUTC());
        var names = new NamedStore(db);
        db.write(tx -> {
            names.keep(tx, new Named(REF, "talk", "Talk", "", Language.EN, "/talk", Access.EVERYONE));
            return true;
        });
        live = new Live(db.changes(), new LiveTopics(new Things(names, List.of(new Threads())), Map.of()));
        server = new Server(
                        Config.at(data),
                        new Frames(Messages.load(), () -> "Radhaus Ahornberg", Optional::empty, extras(), false),
                        Doorkeeper.NOBODY_KNOWN,
                        List.of(new LiveRoutes(live), routing -> routing.get("/talk", this::show)),
                        () -> true)
                .start();
    }

    private Extras extras() {
        return new Extras() {
            @Override
            public boolean mails() {
                return false;
            }

            @Override
            public Mine mine(Visitor visitor) {
                return Mine.NOTHING;
            }

            @Override
            public long position() {
                return db.changes().head();
            }
        };
    }

    private void show(Visit visit) {
        var frame = visit.frame(Section.NONE, "Talk");
        var items = IntStream.rangeClosed(1, posts)
                .mapToObj(number -> "<li id='post-%d'><p>%s</p></li>"
                        .formatted(number, number == 1 ? first : "Word " + number + "<br>".repeat(30)))
                .collect(Collectors.joining());
        var part = """
                <section data-live="thread:talk" data-since="%s" data-live-one="1 new post" data-live-many="{0} new posts">
                <h1>Talk of <b id="number">%d</b></h1><details><summary>More</summary><p>Words</p></details>
                <form><textarea name="body" aria-label="Words"></textarea></form><ol>%s</ol></section>
                """.formatted(frame.since(), posts, items);
        visit.show(templates -> templates.layoutPage(frame, output -> output.writeContent(part)));
    }

    void posts(int number) {
        posts = number;
    }

    void first(String words) {
        first = words;
    }

    void change() {
        db.write(tx -> {
            tx.changed(REF.kind(), REF.id());
            return true;
        });
    }

    String address() {
        return "http://127.0.0.1:" + server.port() + "/talk";
    }

    @Override
    public void close() {
        live.close();
        server.stop();
        db.close();
    }
}
