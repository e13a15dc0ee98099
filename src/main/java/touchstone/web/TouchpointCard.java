package touchstone.web;

import java.util.List;

/**
 * One touchpoint on the journey.
 *
 * @param dataRef kind and address, as in {@code touchpoint:N2}
 * @param department who looks after it
 * @param truth whether it is a moment of truth
 * @param planned whether customers cannot meet it yet
 * @param aside whether it stands back in this view of the journey
 * @param note a word on why it stands back or stands out; empty for none
 * @param gaps what is missing, in words
 */
public record TouchpointCard(
        String dataRef,
        Place place,
        String department,
        boolean truth,
        boolean planned,
        boolean aside,
        String note,
        Counts counts,
        List<String> gaps) {}
