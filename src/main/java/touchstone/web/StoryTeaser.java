package touchstone.web;

import java.util.List;
import touchstone.text.Language;

/**
 * One story in a list.
 *
 * @param dataRef kind and address, as in {@code story:in-three-weeks}
 * @param titleLanguage of the title, which may be the second one
 * @param teaser its heart in two lines, in its own language
 * @param verdict {@code desired}, {@code undesired} or {@code open}
 * @param effect {@code delighted}, {@code okay}, {@code disappointed} or {@code unknown}
 * @param places where it was told, the main one first
 * @param note what stands above the title: when, by whom; empty for nothing
 */
public record StoryTeaser(
        String dataRef,
        String path,
        String title,
        Language titleLanguage,
        String teaser,
        Language language,
        String verdict,
        String effect,
        List<Place> places,
        String note) {}
