package touchstone.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;
import touchstone.config.Config;
import touchstone.people.Visitor;

/** Lets people in: by the cookie of their session, and by what an address asks of them. */
final class Door {
    /** Says that a page fetches anew what others have changed. */
    private static final String LIVE = "X-Live";

    /** A session ends after 90 days, whatever its person does. */
    private static final Duration LONGEST = Duration.ofDays(90);

    private final Doorkeeper keeper;
    private final Caller caller;
    private final String cookie;

    Door(Config config, Doorkeeper keeper) {
        this.keeper = keeper;
        this.caller = new Caller(config);
        this.cookie = config.isSecure() ? "__Host-session" : "session";
    }

    /** Who asks. What an open page fetches by itself says so, and is no visit: nobody need be there. */
    Visitor visitor(Context ctx) {
        if (ctx.header(LIVE) != null) return glance(ctx);
        return Optional.ofNullable(ctx.cookie(cookie)).map(keeper::visitor).orElse(Visitor.GUEST);
    }

    Visitor glance(Context ctx) {
        return Optional.ofNullable(ctx.cookie(cookie)).map(keeper::glance).orElse(Visitor.GUEST);
    }

    /** What lets a visitor in here. */
    Pass pass(Context ctx, Visitor visitor, Right right) {
        return new Pass(keeper, token(ctx), visitor, right, caller.isLocal(ctx), caller.remote(ctx));
    }

    Visitor visitor(String token) {
        return keeper.visitor(token);
    }

    /** The token of the visitor's session, empty for none. */
    String token(Context ctx) {
        return Optional.ofNullable(ctx.cookie(cookie)).orElse("");
    }

    Readers readers() {
        return keeper.readers();
    }

    boolean lets(Context ctx, Visitor visitor, Right right) {
        return switch (right) {
            case ANYONE -> true;
            case READER -> !visitor.isGuest() || guestsRead(ctx);
            case MEMBER, EDITOR, ADMIN -> right.role().filter(visitor::is).isPresent();
        };
    }

    private boolean guestsRead(Context ctx) {
        return switch (keeper.readers()) {
            case EVERYONE -> true;
            case LOCAL -> caller.isLocal(ctx);
            case MEMBERS -> false;
        };
    }

    /** Notes that somebody who has signed in asked for what is not theirs. */
    void refused(Context ctx, Visitor visitor, String address) {
        keeper.refused(visitor, address, caller.remote(ctx));
    }

    Caller caller() {
        return caller;
    }

    /** Gives the browser a session; on a shared device it ends with the browser. */
    void open(Context ctx, String token, boolean shared) {
        give(ctx, cookie(token, shared ? -1 : (int) LONGEST.toSeconds()));
    }

    void close(Context ctx) {
        give(ctx, cookie("", 0));
    }

    /** Gives the browser a cookie: for us alone, and for TLS alone where this answer goes through it. */
    void give(Context ctx, Cookie given) {
        given.setHttpOnly(true);
        given.setSameSite(SameSite.LAX);
        given.setSecure(caller.isSecure(ctx));
        ctx.cookie(given);
    }

    private Cookie cookie(String value, int seconds) {
        var session = new Cookie(cookie, value);
        session.setPath("/");
        session.setMaxAge(seconds);
        return session;
    }
}
