package touchstone.notice;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A mail of plain text to one person. Whatever is put into it, it stays one mail with one receiver and one subject.
 *
 * @param voidAt after this instant it is not sent any more; {@link Instant#MAX} for no such time
 * @param personId whose notices it tells of, asked for once more before it leaves; empty for a mail of another kind
 * @param stopKey ends such mails without signing in; empty where they cannot be ended
 */
public record Mail(String recipient, String subject, String body, Instant voidAt, String personId, String stopKey) {
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}<>()\\[\\],;:\\\\\"@]{1,64}@[\\p{L}\\p{N}.-]{1,190}");
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    private static final int LONGEST_SUBJECT = 160;

    public Mail {
        if (!ADDRESS.matcher(recipient).matches())
            throw new IllegalArgumentException("a mail goes to one mail address");
        subject = line(subject);
        body = STEERING.matcher(body.replace("\r\n", "\n").replace('\t', ' '))
                .replaceAll(sign -> sign.group().equals("\n") ? "\n" : "");
    }

    /** To one mail address, about what waits for nobody. */
    public static Mail to(String recipient, String subject, String body) {
        return new Mail(recipient, subject, body, Instant.MAX, "", "");
    }

    /** There is no use in it after an instant. */
    public Mail until(Instant instant) {
        return new Mail(recipient, subject, body, instant, personId, stopKey);
    }

    /** Tells of somebody's notices. */
    Mail of(String person, String key) {
        return new Mail(recipient, subject, body, voidAt, person, key);
    }

    /** One plain line, not too long. */
    public static String line(String text) {
        var plain = STEERING.matcher(text.replaceAll("[\\p{Cntrl}\\s]+", " "))
                .replaceAll("")
                .strip();
        if (plain.codePointCount(0, plain.length()) <= LONGEST_SUBJECT) return plain;
        return plain.substring(0, plain.offsetByCodePoints(0, LONGEST_SUBJECT - 1))
                        .strip() + "…";
    }

    /** Whether a mail can go to an address. */
    public static boolean reaches(String address) {
        return ADDRESS.matcher(address).matches();
    }
}
