package touchstone.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import touchstone.config.Config;
import touchstone.config.Network;

/** Where a request comes from. What it claims in its headers counts only when a proxy that the operator named says so. */
final class Caller {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";

    private final List<Network> proxies;
    private final String ownHost;
    private final boolean secure;

    Caller(Config config) {
        this.proxies = config.proxies();
        this.ownHost =
                config.url().isEmpty() ? "" : hostOf(URI.create(config.url()).getRawAuthority());
        this.secure = config.isSecure();
    }

    /** The address from which somebody asks: of the connection, or as a proxy of ours names it. */
    String remote(Context ctx) {
        return asked(ctx).orElse(ctx.req().getRemoteAddr());
    }

    /** Whether what is sent back travels through TLS. */
    boolean isSecure(Context ctx) {
        if (secure) return true;
        var proto = values(ctx, PROTO);
        return isProxy(ctx.req().getRemoteAddr())
                && !proto.isEmpty()
                && proto.getLast().equalsIgnoreCase("https");
    }

    /**
     * Whether somebody at this computer asks: for a host that is this computer or ours, from a loopback address, and
     * through nothing but proxies on this computer that are ours, as whoever stands behind another may be anybody.
     */
    boolean isLocal(Context ctx) {
        var host = hostOf(Optional.ofNullable(ctx.header("Host")).orElse(""));
        boolean ours = LOOPBACK.contains(host) || (!ownHost.isEmpty() && host.equals(ownHost));
        if (!ours) return false;
        var from = ctx.req().getRemoteAddr();
        if (!isForwarded(ctx)) return isLoopback(from);
        var chain = values(ctx, FOR);
        return isLoopback(from)
                && isProxy(from)
                && !chain.isEmpty()
                && chain.stream().allMatch(address -> Network.isAddress(address) && isLoopback(address));
    }

    /**
     * For whom a proxy of ours asks: the last address in its list that is not one of our proxies itself. What stands before
     * that one was written by whoever stands there, and is worth nothing; so where all of them are proxies, the last one
     * stands for whoever is behind it.
     */
    private Optional<String> asked(Context ctx) {
        if (proxies.isEmpty() || !isProxy(ctx.req().getRemoteAddr())) return Optional.empty();
        var chain = values(ctx, FOR);
        for (var address : chain.reversed()) {
            if (!Network.isAddress(address)) return Optional.empty();
            if (!isProxy(address)) return Optional.of(address);
        }
        return chain.isEmpty() ? Optional.empty() : Optional.of(chain.getLast());
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(proxy -> proxy.holds(address));
    }

    /** Whether any header says that somebody stands in between. */
    private static boolean isForwarded(Context ctx) {
        for (var names = ctx.req().getHeaderNames(); names.hasMoreElements(); ) {
            var name = names.nextElement().toLowerCase(Locale.ROOT);
            if (name.startsWith("x-forwarded") || name.equals("forwarded") || name.equals("x-real-ip")) return true;
        }
        return false;
    }

    /** A header may stand there more than once: all its values, in their order. */
    private static List<String> values(Context ctx, String name) {
        var values = new ArrayList<String>();
        for (var line : Collections.list(ctx.req().getHeaders(name)))
            for (var value : line.split(",", -1)) values.add(value.strip());
        return values;
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
        var host = port > authority.lastIndexOf(']') ? authority.substring(0, port) : authority;
        return host.toLowerCase(Locale.ROOT);
    }
}
