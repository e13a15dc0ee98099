package touchstone.web;

/** The address to listen on is taken or not ours; the message is one line for the operator. */
public final class PortInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortInUse(String host, int port, Throwable cause) {
        super("cannot listen on %s:%d: choose another with --port, or stop what uses it".formatted(host, port), cause);
    }
}
