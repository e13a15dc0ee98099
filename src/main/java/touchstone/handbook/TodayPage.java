package touchstone.handbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import touchstone.story.Story;
import touchstone.story.StoryFilter;
import touchstone.story.StoryLine;
import touchstone.text.Language;
import touchstone.web.Frame;
import touchstone.web.Place;
import touchstone.web.Section;
import touchstone.web.StoryTeaser;
import touchstone.web.Visit;

/**
 * The one page for everybody: a story to guess at, what is new, what moves, and numbers that invite.
 *
 * @param lead the story of the day; none while nothing has been told
 * @param news the newest stories but the one of the day
 * @param stories how many there are in all
 */
public record TodayPage(
        Frame frame,
        Optional<Lead> lead,
        List<Motion> motions,
        List<StoryTeaser> news,
        int stories,
        List<Invitation> invitations) {
    private static final int NEWS = 3;
    /** So that the choice costs the same however many stories there are; more than a year of days. */
    private static final int DRAWN_FROM = 400;
    /** In a handbook of two languages one of so many neighbours is nearly always in the wanted one. */
    private static final int NEAR = 12;
    /** A prime: neighbouring days show stories that were not told one after the other. */
    private static final long STRIDE = 7919;

    /**
     * The story of the day.
     *
     * @param place where it was told
     * @param truth whether that is a moment of truth
     */
    public record Lead(
            String dataRef,
            String path,
            String title,
            Language titleLanguage,
            Optional<Place> place,
            boolean truth,
            Tale tale) {}

    static TodayPage of(Handbook handbook, Visit visit) {
        var frame = frame(visit);
        var today = handbook.today();
        int stories = handbook.stories().counts().all();
        var drawn = drawn(handbook, today, stories, visit.language());
        var gaps = Gaps.of(handbook);
        return new TodayPage(
                frame,
                drawn.map(story -> lead(handbook, visit, story)),
                Motion.of(handbook, gaps, frame),
                StoryTeasers.news(handbook, frame, newest(handbook, drawn)),
                stories,
                Invitation.of(handbook, gaps, frame));
    }

    static Frame frame(Visit visit) {
        return visit.frame(Section.TODAY, visit.text("section.today"));
    }

    /**
     * The same story for everybody of one language all day, as long as the handbook stands still; in another language
     * only where there is none in theirs.
     */
    private static Optional<Story> drawn(Handbook handbook, LocalDate today, int stories, Language language) {
        int among = Math.min(stories, DRAWN_FROM);
        if (among == 0) return Optional.empty();
        int index = Math.floorMod(today.toEpochDay() * STRIDE, among);
        var near = handbook.stories().newest(StoryFilter.ALL, index, NEAR);
        return in(language, near)
                .or(() -> in(language, handbook.stories().newest(StoryFilter.ALL, 0, DRAWN_FROM)))
                .or(() -> near.stream().findFirst())
                .flatMap(line -> handbook.stories().find(line.slug()));
    }

    private static Optional<StoryLine> in(Language language, List<StoryLine> lines) {
        return lines.stream().filter(line -> line.language() == language).findFirst();
    }

    private static Lead lead(Handbook handbook, Visit visit, Story story) {
        var named = story.named();
        var touchpoint = handbook.touchpoints().line(story.touchpoint());
        return new Lead(
                named.dataRef(),
                named.path(),
                named.titleIn(visit.language()),
                named.titleLanguage(visit.language()),
                touchpoint.map(line -> Place.to(line.named(), visit.language())),
                touchpoint.filter(line -> line.critical()).isPresent(),
                Tale.of(handbook, visit, story));
    }

    private static List<StoryLine> newest(Handbook handbook, Optional<Story> drawn) {
        var slug = drawn.map(Story::slug).orElse("");
        return handbook.stories().newest(StoryFilter.ALL, 0, NEWS + 1).stream()
                .filter(line -> !line.slug().equals(slug))
                .limit(NEWS)
                .toList();
    }
}
