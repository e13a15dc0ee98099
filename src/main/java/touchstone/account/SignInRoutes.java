package touchstone.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.web.Form;
import touchstone.web.OwnPath;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.SignInPage;
import touchstone.web.Visit;

/** The way in and the way out. */
final class SignInRoutes implements Routes {
    private static final String TEXT = "text/plain; charset=utf-8";

    private final Accounts accounts;
    private final Letters letters;

    SignInRoutes(Accounts accounts, Letters letters) {
        this.accounts = accounts;
        this.letters = letters;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/sign-in", Right.ANYONE, this::show)
                .post("/sign-in", Right.ANYONE, this::signIn)
                .post("/sign-out", Right.ANYONE, this::signOut)
                .post("/sign-out/everywhere", Right.MEMBER, this::signOutEverywhere);
    }

    private void show(Visit visit) {
        visit.ownOnly();
        var next = OwnPath.of(visit.query("next")).map(OwnPath::text).orElseGet(() -> cameFrom(visit));
        if (!visit.visitor().isGuest()) {
            visit.goTo(next.isEmpty() ? "/" : next);
            return;
        }
        var frame = visit.frame(Section.NONE, visit.text("sign-in.title"));
        visit.show(templates -> templates.webSignIn(new SignInPage(frame, next, "", Map.of(), "", "")));
    }

    /** The page of ours on which somebody chose to sign in; empty for none. */
    private static String cameFrom(Visit visit) {
        try {
            var from = URI.create(visit.header("Referer"));
            if (from.getRawAuthority() == null || !from.getRawAuthority().equals(visit.header("Host"))) return "";
            var query = Optional.ofNullable(from.getRawQuery())
                    .map(text -> "?" + text)
                    .orElse("");
            return OwnPath.of(from.getRawPath() + query)
                    .map(OwnPath::text)
                    .filter(path -> !path.startsWith("/sign-in"))
                    .orElse("");
        } catch (IllegalArgumentException nonsense) {
            return "";
        }
    }

    private void signIn(Visit visit) {
        visit.ownOnly();
        var form = visit.form();
        boolean shared = form.ticked("shared");
        var attempt = new Accounts.Attempt(
                new SignInName(form.line("email")),
                form.text("password"),
                shared,
                Agent.words(visit.header("User-Agent")),
                visit.remote());
        switch (accounts.signIn(attempt)) {
            case SigningIn.Opened(String token) -> welcome(visit, token, shared);
            case SigningIn.Refused() -> refuse(visit, 401, visit.text("sign-in.wrong"));
            case SigningIn.Waiting(var time) -> {
                visit.retryAfter(time);
                refuse(visit, 429, visit.words().count("sign-in.wait", time.toMinutes() + 1));
            }
        }
    }

    /** A new session replaces the one that the browser had. */
    private void welcome(Visit visit, String token, boolean shared) {
        accounts.sessions().end(visit.session());
        visit.open(token, shared);
        letters.speaks(visit);
        var form = visit.form();
        var again = OwnPath.of(form.line("again"));
        if (visit.byScript()) visit.send(204, TEXT, new byte[0]);
        else if (again.isPresent()) {
            var frame = visit.frame(Section.NONE, visit.text("sign-in.again.title"));
            var page = new SendAgainPage(frame, again.get().text(), held(form));
            visit.show(templates -> templates.accountSendAgain(page));
        } else visit.goTo(OwnPath.of(form.line("next")).map(OwnPath::text).orElse("/"));
    }

    private static void refuse(Visit visit, int status, String problem) {
        if (visit.byScript()) {
            visit.send(status, TEXT, problem.getBytes(UTF_8));
            return;
        }
        var form = visit.form();
        var page = new SignInPage(
                visit.frame(Section.NONE, visit.text("sign-in.title")),
                form.line("next"),
                form.line("again"),
                held(form),
                problem,
                form.line("email"));
        visit.show(status, templates -> templates.webSignIn(page));
    }

    /** The fields that wait to be sent again, by their own names. */
    private static Map<String, List<String>> held(Form form) {
        var held = new LinkedHashMap<String, List<String>>();
        form.fields().forEach((name, values) -> {
            if (name.startsWith(SignInPage.HELD)) held.put(name.substring(SignInPage.HELD.length()), values);
        });
        return held;
    }

    private void signOut(Visit visit) {
        accounts.sessions().end(visit.session());
        visit.close();
        visit.goTo("/");
    }

    private void signOutEverywhere(Visit visit) {
        var by = new AuditStore.By(visit.person().id(), visit.remote());
        accounts.db().write(tx -> {
            SessionStore.endAll(tx, by.personId());
            accounts.audit().note(tx, AuditStore.Event.SIGN_OUT_EVERYWHERE, by, "");
            return true;
        });
        visit.close();
        visit.goTo("/");
    }
}
