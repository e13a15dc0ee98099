package touchstone.handbook;

import java.util.Comparator;
import java.util.List;
import touchstone.manual.ManualPage;
import touchstone.standard.Standard;
import touchstone.story.Story;
import touchstone.text.Language;
import touchstone.thing.Named;
import touchstone.thing.Ref;
import touchstone.web.Visit;

/** What links to a thing: stories, then standards, the manual last, and the newest of each first. */
public record Backlinks(List<From> links) {
    private static final int SHOWN = 6;
    /** Some links come from the manual in the other language, which nobody reads here. */
    private static final int READ = 24;

    /**
     * One thing whose text links here.
     *
     * @param kind what it is, in words
     */
    public record From(String kind, String title, Language language, String path) {}

    static Backlinks of(Handbook handbook, Visit visit, Ref ref) {
        var found = handbook.things().linkingTo(visit.visitor(), ref, READ).stream()
                .filter(named -> !named.ref().kind().equals(ManualPage.KIND) || named.language() == visit.language())
                .toList();
        return new Backlinks(found.stream()
                .sorted(Comparator.comparingInt(Backlinks::rank))
                .limit(SHOWN)
                .map(named -> from(named, visit))
                .toList());
    }

    public boolean isEmpty() {
        return links.isEmpty();
    }

    private static int rank(Named named) {
        return switch (named.ref().kind()) {
            case Story.KIND -> 0;
            case Standard.KIND -> 1;
            case ManualPage.KIND -> 3;
            default -> 2;
        };
    }

    private static From from(Named named, Visit visit) {
        return new From(
                visit.text("kind." + named.ref().kind()),
                named.titleIn(visit.language()),
                named.titleLanguage(visit.language()),
                named.path());
    }
}
