package touchstone.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import touchstone.config.Config;
import touchstone.people.Visitor;

/** Lets people in: by the cookie of their session, and by what an address asks of them. */
final class Door {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> PROXY = Set.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host");

    /** Says that a page fetches anew what others have changed. */
    private static final String LIVE = "X-Live";

    /** A session ends after 90 days, whatever its person does. */
    private static final Duration LONGEST = Duration.ofDays(90);

    private final Doorkeeper keeper;
    private final String ownHost;
    private final String cookie;
    private final boolean secure;

    Door(Config config, Doorkeeper keeper) {
        this.keeper = keeper;
        this.ownHost =
                config.url().isEmpty() ? "" : hostOf(URI.create(config.url()).getRawAuthority());
        this.secure = config.url().startsWith("https:");
        this.cookie = secure ? "__Host-session" : "session";
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
        return new Pass(
                keeper, token(ctx), visitor, right, isLocal(ctx), ctx.req().getRemoteAddr());
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
            case LOCAL -> isLocal(ctx);
            case MEMBERS -> false;
        };
    }

    /**
     * Whether somebody at this computer asks: from a loopback address, for a host that is this computer or ours, and with
     * no sign of a proxy in between, as whoever stands behind one may be anybody.
     */
    private boolean isLocal(Context ctx) {
        if (PROXY.stream().anyMatch(name -> ctx.header(name) != null)) return false;
        var host = hostOf(Optional.ofNullable(ctx.header("Host")).orElse(""));
        return (LOOPBACK.contains(host) || (!ownHost.isEmpty() && host.equals(ownHost)))
                && isLoopback(ctx.req().getRemoteAddr());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    private static String hostOf(String authority) {
        int port = authority.lastIndexOf(':');
        return port > authority.lastIndexOf(']') ? authority.substring(0, port) : authority;
    }

    /** Gives the browser a session; on a shared device it ends with the browser. */
    void open(Context ctx, String token, boolean shared) {
        ctx.cookie(cookie(token, shared ? -1 : (int) LONGEST.toSeconds()));
    }

    void close(Context ctx) {
        ctx.cookie(cookie("", 0));
    }

    private Cookie cookie(String value, int seconds) {
        var session = new Cookie(cookie, value);
        session.setPath("/");
        session.setMaxAge(seconds);
        session.setHttpOnly(true);
        session.setSameSite(SameSite.LAX);
        session.setSecure(secure);
        return session;
    }
}
