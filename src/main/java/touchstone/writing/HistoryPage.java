package touchstone.writing;

import java.util.List;
import java.util.Optional;
import touchstone.text.Language;
import touchstone.thing.Named;
import touchstone.web.Frame;
import touchstone.web.Pages;
import touchstone.web.Section;
import touchstone.web.Visit;

/**
 * Every version of a thing, newest first, and what waits to become one.
 *
 * @param mayKeep whether the visitor decides on what waits
 */
public record HistoryPage(
        Frame frame,
        String title,
        Language titleLanguage,
        String path,
        List<Version> versions,
        List<Waiting> waiting,
        boolean mayKeep,
        Pages pages) {
    /**
     * One version.
     *
     * @param when day and time, in words
     * @param by who wrote it, in words, or empty
     * @param what the reason, or what was done, in words
     * @param turn what it did to the thing, in words: what people do, the wording, its state; empty where it makes no difference
     */
    public record Version(int number, String path, String when, String by, String what, String turn) {}

    /** One proposal. */
    public record Waiting(String path, String when, String by, String reason) {}

    static HistoryPage of(Visit visit, History history, Writable kind, Named thing, int page) {
        var title = thing.titleIn(visit.language());
        var pages = Pages.of(page, history.newest(thing), thing.path() + "/history");
        var frame = visit.frame(Section.NONE, visit.text("history.title", title));
        var waiting = history.waiting(thing).stream()
                .map(proposal -> new Waiting(
                        thing.path() + "/proposals/" + proposal.id(),
                        history.when(frame, proposal.at()),
                        history.by(visit, proposal.by()),
                        proposal.reason()))
                .toList();
        return new HistoryPage(
                frame,
                title,
                thing.titleLanguage(visit.language()),
                thing.path(),
                versions(visit, frame, history, kind, thing, pages),
                waiting,
                kind.may(visit.visitor(), thing) == May.KEEP,
                pages);
    }

    private static List<Version> versions(
            Visit visit, Frame frame, History history, Writable kind, Named thing, Pages pages) {
        var revisions = history.of(thing, pages.offset(), Pages.SIZE + 1);
        var turns = kind.turns(thing, revisions);
        return revisions.stream()
                .limit(Pages.SIZE)
                .map(revision -> new Version(
                        revision.number(),
                        thing.path() + "/history/" + revision.number(),
                        history.when(frame, revision.at()),
                        history.by(visit, revision.by()),
                        history.what(visit, kind, revision),
                        Optional.ofNullable(turns.get(revision.number()))
                                .map(visit::text)
                                .orElse("")))
                .toList();
    }
}
