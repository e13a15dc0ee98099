package touchstone;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import touchstone.config.Config;
import touchstone.config.Network;

/** Serves the handbook until it is told to stop. */
class ServeCommand implements Callable<Integer> {
    @Mixin
    private final Where where = new Where();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "the port to listen on, 8080 by default",
            defaultValue = "8080")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "the address to listen on, 127.0.0.1 by default",
            defaultValue = Config.DEFAULT_HOST)
    private String host = Config.DEFAULT_HOST;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "the address under which everybody reaches this server, for links that leave the house",
            defaultValue = "")
    private String url = "";

    @Option(
            names = "--proxies",
            paramLabel = "ADDRESSES",
            description = "the addresses of proxies before this server that are believed when they say who asks",
            defaultValue = "")
    private String proxies = "";

    @Mixin
    private final MailFlags mail = new MailFlags();

    @Option(names = "--empty", description = "begin without the starter handbook, for good")
    private boolean empty;

    @Option(names = "--dev", hidden = true, description = "read templates and styles from the source folders")
    private boolean dev;

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65535) throw where.wrong("--port takes a number from 0 to 65535, not " + port);
        boolean loopback = isLoopback();
        var out = where.out();
        var app = App.start(config(), Clock.systemUTC());
        if (!loopback)
            out.println("Careful: " + host + " is reached from elsewhere. " + whoReads(app)
                    + " Passwords travel in the clear unless a proxy with TLS stands before it.");
        var here = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + app.port();
        out.println("Touchstone is at " + here + "/");
        app.setup()
                .ifPresent(path -> out.println("Nobody can let people in yet: make yourself the admin at "
                        + (url.isEmpty() ? here : url) + path));
        out.flush();
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            app.close();
            stopped.countDown();
        }));
        stopped.await();
        return 0;
    }

    private static String whoReads(App app) {
        return switch (app.store().accounts().readers()) {
            case EVERYONE -> "Everybody who reaches it can read, as it was set; only members can write.";
            case LOCAL, MEMBERS -> "Who comes from there reads and writes only after signing in.";
        };
    }

    private Config config() {
        var believed = believed();
        var smtp = mail.smtp(where);
        try {
            return new Config(where.data(), host, port, empty, dev, url, believed, smtp);
        } catch (IllegalArgumentException e) {
            throw where.wrong("--url: " + e.getMessage());
        }
    }

    private List<Network> believed() {
        try {
            return Network.list(proxies);
        } catch (IllegalArgumentException e) {
            throw where.wrong("--proxies: " + e.getMessage());
        }
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw where.wrong("--host takes an address of this machine, not " + host);
        }
    }
}
