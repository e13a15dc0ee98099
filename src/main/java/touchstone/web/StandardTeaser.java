package touchstone.web;

import java.util.List;
import touchstone.text.Language;

/**
 * One standard in a list.
 *
 * @param dataRef kind and address, as in {@code standard:B13}
 * @param facts short words below the sentence, in the order in which they stand
 * @param badge since when it holds, and until when
 * @param stories how many were told, in words; empty where that is not worth one. No print needs it
 */
public record StandardTeaser(
        String dataRef,
        String code,
        String path,
        String sentence,
        Language language,
        List<String> facts,
        Badge badge,
        String stories) {}
