package touchstone.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where thrown things become pages. */
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private final Frames frames;
    private final Door door;
    private final Veil veil;
    private final Above above;

    Errors(Frames frames, Door door, Veil veil, Above above) {
        this.frames = frames;
        this.door = door;
        this.veil = veil;
        this.above = above;
    }

    void register(RoutesConfig javalin) {
        javalin.exception(NotFound.class, (thrown, ctx) -> show(ctx, 404, "absent"));
        javalin.exception(Moved.class, (thrown, ctx) -> ctx.redirect(thrown.path(), HttpStatus.MOVED_PERMANENTLY));
        javalin.exception(SignInFirst.class, (thrown, ctx) -> signIn(ctx));
        javalin.exception(Guards.Foreign.class, (thrown, ctx) -> show(ctx, 403, "foreign"));
        javalin.exception(HttpResponseException.class, (thrown, ctx) -> refused(ctx, thrown));
        javalin.exception(ServletException.class, (thrown, ctx) -> Uploads.status(thrown)
                .ifPresentOrElse(status -> show(ctx, status, kind(status)), () -> broken(ctx, thrown)));
        javalin.exception(Exception.class, (thrown, ctx) -> broken(ctx, thrown));
    }

    /** Whatever was thrown, an error of the machine too: an entry in the log, and a page with its number. */
    void broken(Context ctx, Throwable thrown) {
        var incident = Incident.at(veil.over(ctx.path()));
        LOG.error("{}", incident, thrown);
        ctx.res().setHeader("Content-Encoding", null);
        try {
            var visit = new Visit(ctx, frames, door);
            var page = ErrorPage.of(visit, "broken", incident.number());
            visit.show(500, templates -> templates.webError(page));
        } catch (RuntimeException again) {
            // The frame itself is broken: a bare line is better than nothing, and its cause is logged beside the first.
            LOG.error("{}, while showing it", incident, again);
            ctx.status(500)
                    .contentType("text/plain; charset=utf-8")
                    .result(("500 " + incident.number()).getBytes(UTF_8));
        }
    }

    /** Shows the way in; what a guest posted waits there in hidden fields until it can be sent again. */
    private void signIn(Context ctx) {
        var visit = new Visit(ctx, frames, door);
        if (ctx.method().equals(HandlerType.POST)) {
            visit.ownOnly();
            // A file is not held; it can be chosen again.
            var page = Uploads.isMultipart(ctx) ? SignInPage.of(visit) : SignInPage.holding(visit);
            visit.show(401, templates -> templates.webSignIn(page));
        } else ctx.redirect(SignInPage.path(visit.here()), HttpStatus.SEE_OTHER);
    }

    private void refused(Context ctx, HttpResponseException thrown) {
        switch (thrown.getStatus()) {
            case 404 -> show(ctx, 404, "absent");
            case 405 -> {
                var page = isRead(ctx) ? above.of(ctx.path()) : Optional.<String>empty();
                if (page.isPresent()) {
                    ctx.redirect(page.get(), HttpStatus.SEE_OTHER);
                    return;
                }
                // Javalin keeps the methods that this address knows as the only detail (RFC 9110, 15.5.6).
                ctx.header("Allow", String.join(", ", thrown.getDetails().values()));
                show(ctx, 405, "method");
            }
            default -> show(ctx, thrown.getStatus(), kind(thrown.getStatus()));
        }
    }

    private static boolean isRead(Context ctx) {
        return ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD);
    }

    /** What a page says of a status that stands for something wrong with what came. */
    static String kind(int status) {
        return status == 413 ? "large" : "bad";
    }

    private void show(Context ctx, int status, String kind) {
        var visit = new Visit(ctx, frames, door);
        visit.show(status, templates -> templates.webError(ErrorPage.of(visit, kind)));
    }
}
