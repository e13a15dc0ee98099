package touchstone.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import touchstone.web.Problems;

/** Hashes and checks passwords with Argon2id, in the least that OWASP recommends: 19 MiB, two passes, one lane. */
public final class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;
    private static final int SALT = 16;
    private static final int AT_ONCE = 4;

    private static final Argon2Function ARGON =
            Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, BYTES, Argon2.ID, Argon2Function.ARGON2_VERSION_13);

    /** No password has this hash. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5cyBhY2NvdW50cw$bm9ib2R5IGhhcyB0aGlzIHBhc3N3b3JkLCBldmVyISE";

    // Each hash takes 19 MiB: a flood of attempts must not take all memory.
    private final Semaphore permits = new Semaphore(AT_ONCE, true);

    /** What is wrong with a new password, to be said beside a field; empty when it is good. */
    public static Problems problems(String field, String password, List<String> own) {
        var problems = new Problems();
        int signs = password.codePointCount(0, password.length());
        if (signs < SHORTEST) problems.add(field, "account.password.short", SHORTEST);
        else if (signs > LONGEST) problems.add(field, "account.password.long", LONGEST);
        else if (CommonPasswords.contain(password, own)) problems.add(field, "account.password.common");
        return problems;
    }

    /** The hash with its salt and cost as a PHC string. */
    public String hash(String password) {
        return permitted(
                () -> Password.hash(password).addRandomSalt(SALT).with(ARGON).getResult());
    }

    boolean matches(String password, String hash) {
        if (password.length() > 2 * LONGEST) return pretend(password);
        return permitted(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    /** Takes as long as a check where there is nothing to check, so that time does not tell who is here. */
    boolean pretend(String password) {
        var some = password.substring(0, Math.min(password.length(), LONGEST));
        permitted(() -> Password.check(some, NOBODYS).with(ARGON));
        return false;
    }

    private <T> T permitted(Supplier<T> costly) {
        permits.acquireUninterruptibly();
        try {
            return costly.get();
        } finally {
            permits.release();
        }
    }
}
