package touchstone.handbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import touchstone.search.Results;
import touchstone.search.Segment;
import touchstone.standard.StandardLine;
import touchstone.story.StoryFilter;
import touchstone.story.StoryLine;
import touchstone.text.Markdown;
import touchstone.thing.Kept;
import touchstone.thing.Named;
import touchstone.thing.Ref;
import touchstone.touchpoint.Touchpoint;

/**
 * A story or a standard that is new, or new again.
 *
 * @param summary plain words in the language of the thing
 */
record News(Named named, String summary, Kept kept) {
    private static final int EACH = 20;
    private static final int SUMMARY = 400;

    /** The newest stories, and the standards kept last that hold; the latest first. */
    static List<News> newest(Handbook handbook) {
        return of(
                handbook,
                handbook.stories().newest(StoryFilter.ALL, 0, EACH),
                handbook.standards().inForce());
    }

    /** The newest stories from a touchpoint, and the standards kept last that hold there; the latest first. */
    static List<News> at(Handbook handbook, Touchpoint touchpoint) {
        var told = new StoryFilter(Set.of(touchpoint.code()), Set.of(), Set.of());
        var standards = handbook.standards().inForce().stream()
                .filter(line -> line.touchpoints().contains(touchpoint.code()))
                .toList();
        return of(handbook, handbook.stories().newest(told, 0, EACH), standards);
    }

    private static List<News> of(Handbook handbook, List<StoryLine> told, List<StandardLine> holding) {
        var refs = new ArrayList<Ref>();
        told.forEach(line -> refs.add(line.named().ref()));
        holding.forEach(line -> refs.add(line.named().ref()));
        var kept = handbook.things().kept(refs);

        var news = new ArrayList<News>();
        for (var line : told) {
            var when = kept.get(line.named().ref());
            if (when != null) news.add(new News(line.named(), Markdown.excerpt(line.situation(), SUMMARY), when));
        }
        var standards = new ArrayList<News>();
        for (var line : holding) {
            var when = kept.get(line.named().ref());
            if (when != null) standards.add(new News(line.named(), line.title(), when));
        }
        news.addAll(latestFirst(standards).stream().limit(EACH).toList());
        return latestFirst(news);
    }

    /** What a search found best; the latest first. */
    static List<News> of(Handbook handbook, Results results) {
        var refs = results.hits().stream().map(hit -> hit.named().ref()).toList();
        var kept = handbook.things().kept(refs);
        var news = new ArrayList<News>();
        for (var hit : results.hits()) {
            var when = kept.get(hit.named().ref());
            var words = hit.passage().stream().map(Segment::text).collect(Collectors.joining());
            if (when != null) news.add(new News(hit.named(), words, when));
        }
        return latestFirst(news);
    }

    private static List<News> latestFirst(List<News> news) {
        // Ids grow with time: of those kept in one act the highest is the newest.
        news.sort(Comparator.comparing((News one) -> one.kept().last())
                .thenComparing(one -> one.named().ref().id())
                .reversed());
        return news;
    }

    /** What stands above the summary: a standard with its code, since its title is the sentence. */
    String title() {
        return Offer.hasCode(named.ref().kind()) ? named.address() + " " + named.title() : named.title();
    }
}
