package touchstone.discussion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import touchstone.text.Language;
import touchstone.thing.Ref;

/**
 * What was decided, and what came of it. It stays on record for ever; a later one in the same thread takes its place.
 *
 * @param threadId the thread that it closed; empty for one that was taken at the introduction or by an import
 * @param subject the thing that it is about
 * @param result the thing that it made or changed, at a revision; 0 where revisions play no part
 * @param meetingId the meeting that decided, empty for none
 * @param decidedBy the id of the person who recorded it; empty for the introduction and imports
 * @param reviewOn when to look at it again
 * @param supersededBy the id of the decision that took its place, empty for none
 */
public record Decision(
        String id,
        String threadId,
        Optional<Ref> subject,
        String sentence,
        String reason,
        Language language,
        DecisionEffect effect,
        Optional<Ref> result,
        int resultRevision,
        Way way,
        String meetingId,
        String decidedBy,
        Instant decidedAt,
        Votes votes,
        Optional<LocalDate> reviewOn,
        String supersededBy) {
    /** The longest sentence. */
    public static final int SENTENCE = 300;

    /** So many months ahead at most it may be looked at again (invariant 5). */
    public static final int REVIEW_MONTHS = 12;

    /** The place of a decision on the page of its thread and in the log. */
    public String anchor() {
        return anchor(id);
    }

    static String anchor(String id) {
        return "decision-" + id;
    }

    /** What one must be allowed to decide to put something else in its place: who declines a standard has it end. */
    DecisionEffect weighs() {
        return effect == DecisionEffect.NO_CHANGE && result.isPresent() ? DecisionEffect.RETIRE_STANDARD : effect;
    }

    public boolean isCurrent() {
        return supersededBy.isEmpty();
    }
}
