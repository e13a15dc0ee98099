package touchstone.discussion;

import java.util.Optional;
import touchstone.people.Person;
import touchstone.text.Language;
import touchstone.thing.Ref;

/**
 * A thread that is just being begun.
 *
 * @param subject what it is about, nothing for a talk of its own
 * @param purpose why, for whoever begins it in passing, such as {@code question} or {@code change}; empty for just so
 * @param body the first post, Markdown
 * @param proposalId the proposed change that it is about, empty for none
 */
public record Opening(
        Optional<Ref> subject,
        String purpose,
        String title,
        String body,
        Language language,
        String proposalId,
        Person by) {
    /** Somebody has something to say. */
    public static Opening of(Optional<Ref> subject, String title, String body, Language language, Person by) {
        return new Opening(subject, "", title, body, language, "", by);
    }

    /** Somebody wants to know something about a thing. */
    public static Opening question(Ref subject, String title, String body, Language language, Person by) {
        return new Opening(Optional.of(subject), "question", title, body, language, "", by);
    }

    /** Somebody proposes to change a thing. */
    public static Opening change(
            Ref subject, String title, String body, Language language, String proposalId, Person by) {
        return new Opening(Optional.of(subject), "change", title, body, language, proposalId, by);
    }
}
