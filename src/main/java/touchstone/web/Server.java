package touchstone.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import touchstone.config.Config;

/** The web server: every route behind the same guards, in virtual threads. */
public final class Server implements AutoCloseable {
    private static final long STOP_WITHIN_MILLIS = 10_000;
    // A browser keeps its connection open for the next page; when we stop, that is nothing to wait for.
    private static final long STOP_IDLE_MILLIS = 50;
    private static final long LONGEST_FORM = 1_000_000;
    // A search far too long is cut and answered, not refused; where an answer repeats the address, it is longer still.
    private static final int LONGEST_REQUEST_HEADER = 32 * 1024;
    private static final int LONGEST_RESPONSE_HEADER = 2 * LONGEST_REQUEST_HEADER;
    // Fast and nearly as small: level 6 takes twice the time for 3 % less.
    private static final Gzip GZIP = new Gzip(4);

    private final Config config;
    private final Frames frames;
    private final List<Routing.Address> inventory = new ArrayList<>();
    private final Javalin javalin;

    /**
     * @param ready whether the handbook can be read; {@code /readyz} answers 503 until it can
     */
    public Server(Config config, Frames frames, Doorkeeper keeper, List<Routes> routes, BooleanSupplier ready) {
        this.config = config;
        var door = new Door(config, keeper);
        var guards = new Guards(config);
        var veil = new Veil(inventory);
        this.frames = frames;
        this.javalin = Javalin.create(javalin -> {
            configure(javalin);
            refuse(javalin, new Refusals(frames, guards, veil));
            var errors = new Errors(frames, door, veil, new Above(inventory));
            errors.register(javalin.routes);
            javalin.router.javaLangErrorHandler((response, error) -> response.setStatus(500));
            guards.register(javalin.routes);
            register(javalin, door, routes, ready);
        });
    }

    /** Begins to listen. */
    public Server start() {
        try {
            javalin.start(config.host(), config.port());
        } catch (JavalinBindException taken) {
            throw new PortInUse(config.host(), config.port(), taken);
        }
        for (var connector : javalin.jettyServer().server().getConnectors())
            if (connector instanceof AbstractConnector idle) idle.setShutdownIdleTimeout(STOP_IDLE_MILLIS);
        return this;
    }

    /** The port it listens on, also when any free one was asked for. */
    public int port() {
        return javalin.port();
    }

    /** Every address with its method and what it asks. */
    public List<Routing.Address> inventory() {
        return List.copyOf(inventory);
    }

    /** Lets answers that are under way end, ten seconds at most, and takes no new ones. */
    public void stop() {
        javalin.stop();
    }

    @Override
    public void close() {
        stop();
    }

    private void register(JavalinConfig javalin, Door door, List<Routes> routes, BooleanSupplier ready) {
        var routing = new Routing(javalin.routes, frames, door);
        routing.get("/healthz", Right.ANYONE, visit -> say(visit, 200, "alive"));
        routing.get("/readyz", Right.ANYONE, visit -> {
            boolean now = ready.getAsBoolean();
            say(visit, now ? 200 : 503, now ? "ready" : "not ready");
        });
        new AssetRoutes(frames.assets()).register(routing);
        new LanguageRoutes().register(routing);
        routes.forEach(some -> some.register(routing));
        inventory.addAll(routing.inventory());
    }

    private static void say(Visit visit, int status, String word) {
        visit.send(status, "text/plain; charset=utf-8", (word + "\n").getBytes(UTF_8));
    }

    private static void configure(JavalinConfig javalin) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.concurrency.useVirtualThreads = true;
        javalin.http.prefer405over404 = true;
        javalin.http.maxRequestSize = LONGEST_FORM;
        javalin.jetty.multipartConfig.maxTotalRequestSize(LONGEST_FORM, SizeUnit.BYTES);
        javalin.jetty.multipartConfig.maxInMemoryFileSize((int) LONGEST_FORM, SizeUnit.BYTES);
        javalin.http.compressionStrategy =
                compresses() ? new CompressionStrategy(null, GZIP) : CompressionStrategy.NONE;
        javalin.router.ignoreTrailingSlashes = false;
        javalin.router.caseInsensitiveRoutes = false;
        javalin.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(LONGEST_REQUEST_HEADER);
            http.setMaxResponseHeaderSize(LONGEST_RESPONSE_HEADER);
        });
        javalin.jetty.modifyServer(jetty -> {
            jetty.setStopTimeout(STOP_WITHIN_MILLIS);
            jetty.insertHandler(new GracefulHandler());
        });
    }

    private static void refuse(JavalinConfig javalin, Refusals refusals) {
        javalin.jetty.modifyServer(jetty -> jetty.setErrorHandler(refusals));
        javalin.jetty.modifyServletContextHandler(context -> context.setErrorHandler(refusals));
    }

    /** Off for benchmarks, which compare answers byte by byte. */
    private static boolean compresses() {
        return !System.getProperty("touchstone.compression", "on").equals("off");
    }
}
