package touchstone.handbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import touchstone.standard.StandardLine;
import touchstone.story.StoryFilter;
import touchstone.text.Markdown;
import touchstone.thing.Kept;
import touchstone.thing.Named;
import touchstone.thing.Ref;

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
        var told = handbook.stories().newest(StoryFilter.ALL, 0, EACH);
        // Ids grow with time, so the highest are the newest.
        var standards = handbook.standards().inForce().stream()
                .sorted(Comparator.comparing(StandardLine::id).reversed())
                .limit(EACH)
                .toList();
        var refs = new ArrayList<Ref>();
        told.forEach(line -> refs.add(line.named().ref()));
        standards.forEach(line -> refs.add(line.named().ref()));
        var kept = handbook.things().kept(refs);

        var news = new ArrayList<News>();
        for (var line : told) {
            var when = kept.get(line.named().ref());
            if (when != null) news.add(new News(line.named(), Markdown.excerpt(line.situation(), SUMMARY), when));
        }
        for (var line : standards) {
            var when = kept.get(line.named().ref());
            if (when != null) news.add(new News(line.named(), line.title(), when));
        }
        news.sort(Comparator.comparing((News one) -> one.kept().last()).reversed());
        return news;
    }

    /** What stands above the summary: a standard with its code, since its title is the sentence. */
    String title() {
        return Offer.hasCode(named.ref().kind()) ? named.address() + " " + named.title() : named.title();
    }
}
