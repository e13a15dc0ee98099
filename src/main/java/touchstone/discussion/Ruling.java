package touchstone.discussion;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import touchstone.people.Person;
import touchstone.text.Language;
import touchstone.thing.Ref;
import touchstone.writing.Typed;

/**
 * A decision that is just being taken, for whoever makes it so.
 *
 * @param decisionId the id that the decision will have
 * @param thread the thread that it closes
 * @param by who records it; whether this person may has been looked at
 * @param inCharge whether this person might also have decided to change the thing
 * @param more what was typed into the fields that the effect asked for
 */
public record Ruling(
        String decisionId,
        DiscussionThread thread,
        Person by,
        boolean inCharge,
        DecisionEffect effect,
        String sentence,
        String reason,
        Language language,
        Optional<LocalDate> reviewOn,
        Votes votes,
        Way way,
        String meetingId,
        Typed more) {
    /** The field with the ids of the doubts that the form showed. */
    static final String DOUBTS = "seen-doubt";

    /** The ids of the doubts that whoever decides had before the eyes: no others are answered by it. */
    public Collection<String> doubts() {
        return Set.copyOf(more.all(DOUBTS));
    }

    /** The place of the decision on the page of its thread. */
    public String anchor() {
        return Decision.anchor(decisionId);
    }

    /** The thing that the thread is about. */
    public Optional<Ref> subject() {
        return thread.subject();
    }
}
