package touchstone.config;

/**
 * The mail server that mails leave by.
 *
 * @param port 0 for the usual one of the security
 * @param user empty where the server asks for nobody's name
 * @param from the mail address that mails come from
 */
public record Smtp(String host, int port, String user, String password, String from, Security security) {
    /** How the way to the mail server is protected. */
    public enum Security {
        STARTTLS(587),
        TLS(465),
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    public Smtp {
        if (port < 0 || port > 65535)
            throw new IllegalArgumentException("a mail server's port lies between 0 and 65535");
        if (!from.matches("[^\\s<>(),;:\"@]+@[^\\s<>(),;:\"@]+"))
            throw new IllegalArgumentException("mails come from a mail address, such as touchstone@example.org");
        if (port == 0) port = security.port;
    }

    /** Without the password, wherever it is written. */
    @Override
    public String toString() {
        return "Smtp[" + host + ":" + port + ", " + security + ", from " + from + "]";
    }
}
