package touchstone.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import touchstone.config.Config;

/** What stands before every act: the headers of every answer, and the refusal of what comes from another site. */
final class Guards {
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
                    + "object-src 'none'; worker-src 'self'; manifest-src 'self'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=()",
            "Cache-Control",
            "private, no-cache",
            "Vary",
            "Accept-Encoding, Accept-Language, Cookie");

    // A year is what browsers ask for (ASVS 3.4.1). Other hosts of the company are not ours to speak for.
    private static final String ONLY_TLS = "max-age=31536000";

    private final Map<String, String> headers;

    Guards(Config config) {
        var all = new HashMap<>(HEADERS);
        if (config.isSecure()) all.put("Strict-Transport-Security", ONLY_TLS);
        headers = Map.copyOf(all);
    }

    /** What every answer carries. */
    Map<String, String> headers() {
        return headers;
    }

    void register(RoutesConfig javalin) {
        javalin.before(ctx -> {
            headers.forEach(ctx::header);
            if (!READING.contains(ctx.method()) && isForeign(ctx)) throw new Foreign();
            if (READING.contains(ctx.method())) withoutLastSlash(ctx);
        });
    }

    /** Whether a browser says that another site made it send this. Who sends neither header is no browser. */
    static boolean isForeign(Context ctx) {
        var site = Optional.ofNullable(ctx.header("Sec-Fetch-Site")).orElse("same-origin");
        if (!site.equals("same-origin") && !site.equals("none")) return true;
        return Optional.ofNullable(ctx.header("Origin"))
                .map(origin -> !host(origin).equals(ctx.header("Host")))
                .orElse(false);
    }

    private static String host(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority()).orElse("");
        } catch (IllegalArgumentException nonsense) {
            return "";
        }
    }

    /** One address per page: {@code /stories/} moves to {@code /stories}. */
    private static void withoutLastSlash(Context ctx) {
        var path = ctx.req().getRequestURI();
        if (path.length() < 2 || !path.endsWith("/")) return;
        var query =
                Optional.ofNullable(ctx.queryString()).map(text -> "?" + text).orElse("");
        OwnPath.of(path.substring(0, path.length() - 1) + query).ifPresent(own -> {
            ctx.redirect(own.text(), HttpStatus.MOVED_PERMANENTLY);
            ctx.skipRemainingHandlers();
        });
    }

    /** A post that another site made a browser send. */
    static final class Foreign extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Foreign() {
            super("from another site", null, false, false);
        }
    }
}
