package touchstone.discussion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import touchstone.text.Language;
import touchstone.thing.Access;
import touchstone.thing.Named;
import touchstone.thing.Ref;

/**
 * One talk, about a thing or about none.
 *
 * @param subject what it is about
 * @param purpose why it was opened, for whoever opened it in passing: {@code question}, {@code change}; empty for just so
 * @param state where it stands; a parked one whose day has come is open again by itself, see {@link #stateOn}
 * @param parkedUntil the day until which it rests
 * @param openedBy the id of the person
 * @param lastAt when somebody last wrote in it, took a position or decided
 * @param posts how many there are, answers too, without those withdrawn
 * @param proposalId the proposed change that it is about, empty for none
 */
public record DiscussionThread(
        String id,
        String slug,
        Optional<Ref> subject,
        String purpose,
        String title,
        Language language,
        ThreadState state,
        Optional<LocalDate> parkedUntil,
        String openedBy,
        Instant openedAt,
        Instant lastAt,
        int posts,
        String proposalId) {
    public static final String KIND = "thread";

    /** The most characters of a title. */
    public static final int TITLE = 160;

    public DiscussionThread {
        if (title.isBlank()) throw new IllegalArgumentException("a thread has a title");
    }

    public Ref ref() {
        return new Ref(KIND, id);
    }

    public String path() {
        return "/discussions/" + slug;
    }

    /** Kind and address, as {@code data-ref} shows it. */
    public String dataRef() {
        return KIND + ":" + slug;
    }

    /** Where it stands on a day: what was parked until then is open again. */
    public ThreadState stateOn(LocalDate day) {
        boolean rested = parkedUntil.filter(until -> !until.isAfter(day)).isPresent();
        return state == ThreadState.PARKED && rested ? ThreadState.OPEN : state;
    }

    /** The same under another title, and maybe at another address. */
    DiscussionThread called(String newTitle, String newSlug) {
        return new DiscussionThread(
                id,
                newSlug,
                subject,
                purpose,
                newTitle,
                language,
                state,
                parkedUntil,
                openedBy,
                openedAt,
                lastAt,
                posts,
                proposalId);
    }

    /** Its name; who may read it is decided by what it is about. */
    Named named(Access access) {
        return new Named(ref(), slug, title, "", language, path(), access);
    }
}
