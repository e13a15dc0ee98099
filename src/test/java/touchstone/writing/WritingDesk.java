package touchstone.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import touchstone.config.Config;
import touchstone.people.Person;
import touchstone.people.Role;
import touchstone.people.Visitor;
import touchstone.standard.StandardKind;
import touchstone.testing.Patience;
import touchstone.testing.TestSite;
import touchstone.thing.Things;
import touchstone.touchpoint.TouchpointKind;
import touchstone.web.Doorkeeper;
import touchstone.web.Frames;
import touchstone.web.Messages;
import touchstone.web.Readers;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Section;
import touchstone.web.Server;
import touchstone.web.Visit;

/** A member's desk: the starter handbook, and at {@code /desk} a form with two texts, as those of the features will be. */
public final class WritingDesk implements AutoCloseable {
    /** The cookie of whoever may write. */
    private static final String COOKIE = "session=anna";

    private static final Person ANNA =
            new Person("anna", "anna", "Anna Petersen", "", "workshop", false, true, Role.MEMBER);

    private final TestSite site = TestSite.starter();
    private final Server server;

    public WritingDesk() {
        var store = site.app().store();
        var things = new Things(
                store.names(),
                List.of(
                        new TouchpointKind(store.touchpoints()),
                        new StandardKind(store.standards(), store.touchpoints())));
        server = new Server(
                        Config.at(Path.of("unused")),
                        new Frames(Messages.load(), () -> "Radhaus Ahornberg", false),
                        new Knowing(),
                        List.of(
                                new PreviewRoutes(
                                        store.markdown(),
                                        things,
                                        store.company(),
                                        store.talk().mentions()),
                                new CompletionRoutes(
                                        site.app().index(),
                                        store.company(),
                                        store.talk().mentions()),
                                page()),
                        () -> true)
                .start();
    }

    private static final class Knowing implements Doorkeeper {
        @Override
        public Visitor visitor(String token) {
            return token.equals("anna") ? Visitor.of(ANNA) : Visitor.GUEST;
        }

        @Override
        public Readers readers() {
            return Readers.EVERYONE;
        }
    }

    private static Routes page() {
        return routing -> routing.get("/desk", visit -> show(visit, visit.query("text")))
                // Where a page that hears of nothing looks for what is new.
                .get("/inbox", visit -> show(visit, ""))
                .post(
                        "/desk",
                        Right.MEMBER,
                        visit -> say(visit, 200, visit.form().text("situation")))
                .post(
                        "/attachments",
                        Right.MEMBER,
                        visit -> say(visit, 201, "![a bicycle](/attachments/00ff/bicycle.png)"));
    }

    private static void say(Visit visit, int status, String words) {
        visit.send(status, "text/plain; charset=utf-8", words.getBytes(UTF_8));
    }

    private static void show(Visit visit, String text) {
        var frame = visit.frame(Section.NONE, "WritingDesk");
        var hints = PrivacyHints.none(visit.words());
        visit.show(templates -> templates.layoutPage(frame, output -> {
            output.writeContent("<h1>WritingDesk</h1><form method=\"post\" action=\"/desk\" data-hints>");
            for (var name : List.of("situation", "outcome"))
                output.writeContent(
                        "<div class=\"field\"><label for=\"%1$s\">%1$s</label><textarea id=\"%1$s\" name=\"%1$s\" data-editor rows=\"4\">%2$s</textarea></div>"
                                .formatted(name, Entities.escape(text)));
            templates.writingHints(hints, PrivacyHints.REASON).render(output);
            output.writeContent("<button class=\"button first\">Keep</button></form>");
            templates.writingTools(frame).render(output);
        }));
    }

    public String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    /** An answer as a script gets it. */
    record Answer(int status, String body, HttpResponse<String> response) {
        Document doc() {
            return Jsoup.parse(body);
        }

        String text(String selector) {
            return doc().select(selector).text();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** Whoever sits at the desk: a member or a guest. */
    record Somebody(WritingDesk desk, String cookie) {
        Answer get(String path) {
            return send(request(path).GET());
        }

        Answer post(String path, String form) {
            return send(request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(desk.address(path))).header("Cookie", cookie);
        }

        private static Answer send(HttpRequest.Builder request) {
            var response = Patience.ask(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        }
    }

    Answer get(String path) {
        return new Somebody(this, COOKIE).get(path);
    }

    Answer post(String path, String form) {
        return new Somebody(this, COOKIE).post(path, form);
    }

    Somebody asGuest() {
        return new Somebody(this, "other=1");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Override
    public void close() {
        server.close();
        site.close();
    }
}
