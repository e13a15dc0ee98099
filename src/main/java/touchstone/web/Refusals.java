package touchstone.web;

import gg.jte.output.Utf8ByteOutput;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.people.Visitor;

/** Answers what never becomes a visit, such as an address that is none, with the same headers and page as everything else. */
final class Refusals extends ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private final Frames frames;
    private final Guards guards;
    private final Veil veil;

    Refusals(Frames frames, Guards guards, Veil veil) {
        this.frames = frames;
        this.guards = guards;
        this.veil = veil;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        guards.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        return super.handle(request, response, callback);
    }

    @Override
    protected void generateCacheControl(Response response) {
        // It stands among the headers of every answer.
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        var headers = request.getHeaders();
        var language = Wish.of(null, headers.get(HttpHeader.ACCEPT_LANGUAGE));
        var kind = code < 500 ? Errors.kind(code) : "broken";
        var frame = frames.frame(
                new Frames.Asked(language, Visitor.GUEST, Readers.MEMBERS, "/", 0),
                Section.NONE,
                frames.words(language).text("error." + kind));
        var output = new Utf8ByteOutput();
        frames.templates()
                .webError(new ErrorPage(frame, kind, code < 500 ? "" : incident(request, cause)))
                .render(output);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Visit.HTML);
        response.write(true, ByteBuffer.wrap(output.toByteArray()), callback);
    }

    /** What was asked for, such as the words of a search, is nobody's business here either. */
    private String incident(Request request, @Nullable Throwable cause) {
        var incident =
                Incident.at(veil.over(Objects.toString(request.getHttpURI().getPath(), "?")));
        LOG.error("{}", incident, cause);
        return incident.number();
    }
}
