package touchstone.web;

/** Somebody who has signed in asks for what only others may do: it looks absent, and the log of security events notes it. */
public final class NotYours extends NotFound {
    private static final long serialVersionUID = 1L;
}
