package touchstone.account;

import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SigningIn {
    /** It worked: the token of the new session. */
    record Opened(String token) implements SigningIn {}

    /** The name is unknown or the password is wrong; which of the two is nobody's business. */
    record Refused() implements SigningIn {}

    /** There were too many attempts. */
    record Waiting(Duration time) implements SigningIn {}
}
