package touchstone.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import touchstone.people.Person;
import touchstone.people.Visitor;
import touchstone.templates.Templates;
import touchstone.text.Language;

/** One request: who asks for what in which language, and the answer. */
public final class Visit {
    static final String HTML = "text/html; charset=utf-8";
    private static final int USUAL_PAGE = 32 * 1024;

    private final Context ctx;
    private final Frames frames;
    private final Door door;
    private Visitor visitor;
    private final Language language;
    private final long position;

    Visit(Context ctx, Frames frames, Door door) {
        this(ctx, frames, door, door.visitor(ctx));
    }

    Visit(Context ctx, Frames frames, Door door, Visitor visitor) {
        this.ctx = ctx;
        this.frames = frames;
        this.door = door;
        this.visitor = visitor;
        // Before anything is read: what changes from here on may be missing on the page.
        this.position = frames.position();
        this.language = Wish.of(ctx.cookie(Wish.COOKIE), ctx.header("Accept-Language"));
    }

    /** The language of the page: chosen once, else wished by the browser, else English. */
    public Language language() {
        return language;
    }

    public Visitor visitor() {
        return visitor;
    }

    /** Who has signed in; asked only where the address is for members. */
    public Person person() {
        return visitor.person().orElseThrow(SignInFirst::new);
    }

    /** The same visit as it would be for any reader: for what is laid out once and shown to all. */
    public Visit asReader() {
        return new Visit(ctx, frames, door, Visitor.GUEST);
    }

    /** The token of the session, empty for none. */
    public String session() {
        return door.token(ctx);
    }

    /** Gives the browser a session, one that ends with the browser on a shared device; the visitor is known from here on. */
    public void open(String token, boolean shared) {
        door.open(ctx, token, shared);
        visitor = door.visitor(token);
    }

    /** Takes the session from the browser. */
    public void close() {
        door.close(ctx);
    }

    /** The address from which the visitor asks. */
    public String remote() {
        return door.caller().remote(ctx);
    }

    /** A header of the request, empty when it is absent. */
    public String header(String name) {
        return Optional.ofNullable(ctx.header(name)).orElse("");
    }

    /** A part of the path by its name in the route. */
    public String path(String name) {
        return ctx.pathParam(name);
    }

    /** A parameter of the address, empty when it is absent. */
    public String query(String name) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse("");
    }

    /** All values of a parameter that may stand there more than once. */
    public List<String> queries(String name) {
        return ctx.queryParams(name);
    }

    /** All parameters of the address. */
    public Map<String, List<String>> queries() {
        return ctx.queryParamMap();
    }

    /** A number in the address, or another one when there is none or it is nonsense. */
    public int number(String name, int otherwise) {
        try {
            return Integer.parseInt(query(name).strip());
        } catch (NumberFormatException nonsense) {
            return otherwise;
        }
    }

    /** All fields of a posted form. */
    public Form form() {
        return new Form(ctx.formParamMap());
    }

    /** The file of a posted form, which may be much larger than a form. */
    public Upload upload(String field) {
        return Uploads.take(ctx, field);
    }

    /** The same, of a form that is shown again with all its fields where the file is too large. */
    public Upload uploadWithFields(String field) {
        return Uploads.takeWithFields(ctx, field);
    }

    /** Whether the browser asks by a script for a part of a page. */
    public boolean byScript() {
        return header("X-Requested-With").equals("fetch");
    }

    /** Keeps the answer out of every cache: for what is one person's own. */
    public void ownOnly() {
        ctx.header("Cache-Control", "no-store");
    }

    /** Says after what time to ask again. */
    public void retryAfter(Duration time) {
        ctx.header("Retry-After", Long.toString(time.toSeconds() + 1));
    }

    /** Lets the browser keep the answer as a file. */
    public void asFile(String name) {
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    /** A field of a posted form, empty when it is absent. */
    public String field(String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }

    /** Path and query as the visitor asked for them. */
    public String here() {
        return Optional.ofNullable(ctx.queryString())
                .map(query -> ctx.path() + "?" + query)
                .orElse(ctx.path());
    }

    /** The address of this server as the connection reached it; what the visitor claims in a header plays no part. */
    public String server() {
        var host = ctx.req().getLocalAddr();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + ctx.req().getLocalPort();
    }

    public String text(String key, Object... values) {
        return frames.words(language).text(key, values);
    }

    public Wording words() {
        return frames.words(language);
    }

    /** The frame for a page of this visit. */
    public Frame frame(Section section, String title) {
        return frames.frame(new Frames.Asked(language, visitor, door.readers(), here(), position), section, title);
    }

    /** Answers with a page. */
    public void show(Function<Templates, JteModel> page) {
        show(200, page);
    }

    /** Answers with a page whose main part is laid out already. */
    public void show(Frame frame, Piece main) {
        show(200, templates -> templates.layoutPage(frame, main));
    }

    /** Lays out a part of a page, to be kept. */
    public Piece piece(Function<Templates, JteModel> part) {
        return new Piece(bytes(part));
    }

    /** Answers with a page and another status than 200. */
    public void show(int status, Function<Templates, JteModel> page) {
        send(status, HTML, bytes(page));
    }

    private byte[] bytes(Function<Templates, JteModel> markup) {
        var output = new Utf8ByteOutput(USUAL_PAGE);
        markup.apply(frames.templates()).render(output);
        return output.toByteArray();
    }

    /** Answers with a text of another type than a page: a feed, a fragment. */
    public void send(int status, String type, byte[] body) {
        ctx.status(status).contentType(type);
        if (status == 200 && unchanged(Etag.of(body))) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        ctx.result(new ByteArrayInputStream(body));
    }

    /** Answers with a text too long to be held; read while it goes out. */
    public void send(String type, InputStream body) {
        ctx.status(200).contentType(type).result(body);
    }

    /** Answers with a file that people brought. */
    public void send(Download file) {
        file.answer(ctx);
    }

    /** What lets this visitor in, to be asked again later. */
    public Pass pass(Right right) {
        return door.pass(ctx, visitor, right);
    }

    /** Answers bit by bit, whenever the source has something to say, until one side ends it. */
    public Stream stream(String type, Stream.Source source) {
        // A proxy that keeps a piece back until more has come would make it late.
        ctx.status(200).header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
        return Stream.open(ctx, type, source);
    }

    /** Answers with an asset, which never changes under its address. */
    void sendForEver(Asset asset) {
        ctx.header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Vary", "Accept-Encoding")
                .header("ETag", Etag.weak(asset.hash()));
        if (Etag.matches(ctx.header("If-None-Match"), Etag.weak(asset.hash()))) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        boolean zipped =
                Optional.ofNullable(ctx.header("Accept-Encoding")).orElse("").contains("gzip");
        if (zipped) ctx.header("Content-Encoding", "gzip");
        ctx.contentType(asset.type()).result(new ByteArrayInputStream(zipped ? asset.zipped() : asset.bytes()));
    }

    /** After a change: sends the browser to read there, so that reloading changes nothing again. */
    public void goTo(String path) {
        ctx.redirect(path, HttpStatus.SEE_OTHER);
    }

    /** Whether somebody only looks, so that an answer may be another address. */
    public boolean isLook() {
        return !ctx.method().equals(HandlerType.POST);
    }

    /** The thing lives elsewhere now, for ever. */
    public void moved(String path) {
        ctx.redirect(path, HttpStatus.MOVED_PERMANENTLY);
    }

    /** Keeps the chosen language for a year. */
    void remember(Language chosen) {
        var cookie = new Cookie(Wish.COOKIE, chosen.tag());
        cookie.setMaxAge(Wish.COOKIE_SECONDS);
        door.give(ctx, cookie);
    }

    private boolean unchanged(String tag) {
        ctx.header("ETag", tag);
        return Etag.matches(ctx.header("If-None-Match"), tag);
    }
}
