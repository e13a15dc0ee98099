package touchstone.web;

/** A guest asks for what needs an account: the answer is the way in, and nothing that was typed is lost on it. */
final class SignInFirst extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SignInFirst() {
        super("sign in first", null, false, false);
    }
}
