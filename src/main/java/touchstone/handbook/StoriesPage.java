package touchstone.handbook;

import java.util.List;
import touchstone.story.Effect;
import touchstone.story.StoryLine;
import touchstone.story.Verdict;
import touchstone.web.Chip;
import touchstone.web.Facet;
import touchstone.web.Frame;
import touchstone.web.Pages;
import touchstone.web.Section;
import touchstone.web.StoryTeaser;
import touchstone.web.Visit;

/**
 * All stories to browse, newest first.
 *
 * @param found how many match, in words
 * @param unknown that a touchpoint does not exist, in words; empty where all do
 * @param nowhere whether only such touchpoints were asked for
 * @param presets ways in that are worth a click of their own
 */
public record StoriesPage(
        Frame frame,
        List<StoryTeaser> stories,
        String found,
        String unknown,
        boolean nowhere,
        List<Facet> facets,
        List<Chip> chips,
        List<Preset> presets,
        Pages pages) {
    /** Where we did right and the customer left unhappy all the same. */
    static final String UNHAPPY = "/stories?verdict=desired&effect=disappointed";

    /** Where we did wrong and the customer was delighted all the same. */
    static final String LUCKY = "/stories?verdict=undesired&effect=delighted";

    /**
     * A way in.
     *
     * @param here whether one has taken it
     */
    public record Preset(String label, String path, int stories, boolean here) {}

    static StoriesPage of(Handbook handbook, Visit visit) {
        var frame = visit.frame(Section.STORIES, visit.text("section.stories"));
        var browsing = Browsing.of(visit, handbook.touchpoints().lines());
        var counts = handbook.stories().counts();
        int total = browsing.isNowhere() ? 0 : counts.where(browsing.filter()::matches);
        var pages = Pages.of(visit.number("page", 1), total, browsing.address());
        var shown = total == 0 || pages.page() > pages.last()
                ? List.<StoryLine>of()
                : handbook.stories().newest(browsing.filter(), pages.offset(), Pages.SIZE);
        return new StoriesPage(
                frame,
                StoryTeasers.of(handbook, frame, shown),
                frame.count("stories.found", total),
                browsing.unknown().isEmpty()
                        ? ""
                        : frame.text("stories.unknown", String.join(", ", browsing.unknown())),
                browsing.isNowhere(),
                browsing.facets(counts, frame),
                browsing.chips(frame),
                List.of(
                        preset(frame, "unhappy", UNHAPPY, counts.with(Verdict.DESIRED, Effect.DISAPPOINTED), browsing),
                        preset(frame, "lucky", LUCKY, counts.with(Verdict.UNDESIRED, Effect.DELIGHTED), browsing)),
                pages);
    }

    private static Preset preset(Frame frame, String key, String path, int stories, Browsing browsing) {
        return new Preset(
                frame.text("stories." + key), path, stories, browsing.address().equals(path));
    }

    /** Whether nothing is here because one turned too many pages. */
    public boolean isPastTheEnd() {
        return stories.isEmpty() && pages.page() > pages.last();
    }

    public boolean isUnmatched() {
        return stories.isEmpty() && !isPastTheEnd() && !chips.isEmpty();
    }
}
