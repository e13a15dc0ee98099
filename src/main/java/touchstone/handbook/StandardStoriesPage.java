package touchstone.handbook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import touchstone.standard.Standard;
import touchstone.story.Verdict;
import touchstone.text.Language;
import touchstone.web.Frame;
import touchstone.web.Pages;
import touchstone.web.Section;
import touchstone.web.StoryTeaser;
import touchstone.web.Visit;

/**
 * All stories of one verdict that speak for or against a standard, newest first.
 *
 * @param title what the stories have in common
 * @param sentence the standard's
 * @param verdicts the other sides
 * @param tell where to tell one
 */
public record StandardStoriesPage(
        Frame frame,
        String code,
        String path,
        String title,
        String sentence,
        Language sentenceLanguage,
        List<Way> verdicts,
        String tell,
        List<StoryTeaser> stories,
        Pages pages) {
    static StandardStoriesPage of(Handbook handbook, Visit visit, Standard standard) {
        var verdict = Arrays.stream(Verdict.values())
                .filter(value -> value.key().equals(visit.query("verdict")))
                .findFirst()
                .orElse(Verdict.DESIRED);
        var counts = handbook.stories().countsByStandard().getOrDefault(standard.id(), Map.of());
        var pages = Pages.of(visit.number("page", 1), counts.getOrDefault(verdict, 0), address(standard, verdict));
        var title = title(visit, verdict);
        var frame = visit.frame(Section.HANDBOOK, standard.code() + " " + title)
                .telling(Invited.toIllustrate(standard.code(), StandardPage.place(standard), verdict));
        var lines = handbook.stories().illustrating(standard.id(), verdict, pages.offset(), Pages.SIZE);
        var named = standard.named();
        return new StandardStoriesPage(
                frame,
                standard.code(),
                standard.path(),
                title,
                named.titleIn(visit.language()),
                named.titleLanguage(visit.language()),
                Arrays.stream(Verdict.values())
                        .map(value -> new Way(
                                title(visit, value), visit.language(), address(standard, value), value == verdict))
                        .toList(),
                Invited.toIllustrate(standard.code(), StandardPage.place(standard), verdict),
                StoryTeasers.of(handbook, frame, lines),
                pages);
    }

    static String address(Standard standard, Verdict verdict) {
        return standard.path() + "/stories?verdict=" + verdict.key();
    }

    private static String title(Visit visit, Verdict verdict) {
        return visit.text(StandardPage.STORIES + "." + verdict.key());
    }
}
