package touchstone.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an operator may set; read once at the start.
 *
 * @param data the folder that holds the database and the index; made when absent
 * @param host the address to listen on; a loopback address unless the operator wants otherwise
 * @param port the port to listen on; 0 takes a free one
 * @param empty true leaves a new installation without the starter handbook, for good
 * @param dev true reads templates and styles from the source folders at every request
 * @param url the address under which everybody reaches this installation, without a slash at its end; links that leave
 *     the house are built from it alone; empty for the server's own
 * @param proxies the proxies that are believed when they say for whom they ask; nobody else is
 * @param smtp the mail server; none where no mail leaves the house
 */
public record Config(
        Path data,
        String host,
        int port,
        boolean empty,
        boolean dev,
        String url,
        List<Network> proxies,
        Optional<Smtp> smtp) {
    public static final String DEFAULT_HOST = "127.0.0.1";
    public static final int DEFAULT_PORT = 8080;

    public Config {
        if (port < 0 || port > 65535) throw new IllegalArgumentException("a port lies between 0 and 65535");
        if (!url.isEmpty() && !url.matches("https?://[^/\\s]+(/[^\\s]*[^/\\s])?"))
            throw new IllegalArgumentException("a url begins with http:// or https:// and does not end in a slash");
        proxies = List.copyOf(proxies);
        if (smtp.isPresent() && url.isEmpty())
            throw new IllegalArgumentException("must be given with a mail server, as links in mails begin with it");
    }

    /** Without a proxy and without mail. */
    public Config(Path data, String host, int port, boolean empty, boolean dev, String url) {
        this(data, host, port, empty, dev, url, List.of(), Optional.empty());
    }

    /** Under the server's own address. */
    public Config(Path data, String host, int port, boolean empty, boolean dev) {
        this(data, host, port, empty, dev, "");
    }

    /** A configuration that differs from the defaults in its data folder and takes any free port. */
    public static Config at(Path data) {
        return new Config(data, DEFAULT_HOST, 0, false, false);
    }

    /** Whether everybody reaches this installation through TLS. */
    public boolean isSecure() {
        return url.startsWith("https:");
    }

    public Path index() {
        return data.resolve("index");
    }

    public Path database() {
        return data.resolve("touchstone.db");
    }
}
