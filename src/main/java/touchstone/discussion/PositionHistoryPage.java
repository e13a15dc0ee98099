package touchstone.discussion;

import java.util.ArrayList;
import java.util.List;
import touchstone.text.Html;
import touchstone.web.Frame;
import touchstone.web.NotFound;
import touchstone.web.Pages;
import touchstone.web.Section;
import touchstone.web.Visit;

/**
 * What somebody thought of what a thread is about, one after the other, the newest first; for all who may read the thread.
 *
 * @param who by name
 */
public record PositionHistoryPage(
        Frame frame, DiscussionThread thread, String who, List<Version> versions, Pages pages) {
    /**
     * One position.
     *
     * @param now whether it is the one that stands
     * @param when the day on which it was taken, in words
     */
    public record Version(boolean now, Stance stance, String label, String when, Html reason) {}

    static PositionHistoryPage of(Forum forum, Visit visit, DiscussionThread thread) {
        var person = visit.path("person");
        int number = forum.positions().changes(thread.id(), person);
        if (number == 0) throw new NotFound();
        var pages = Pages.of(visit.number("page", 1), number, path(thread, person));
        var positions = forum.positions().history(thread.id(), person, pages.offset(), Pages.SIZE);
        if (positions.isEmpty()) throw new NotFound();
        var frame = visit.frame(Section.DISCUSSIONS, visit.text("position.history.of", thread.title()));
        var prose = forum.prose(visit, positions.stream().map(Position::reason).toList());
        var versions = new ArrayList<Version>();
        for (var one : positions)
            versions.add(new Version(
                    pages.page() == 1 && versions.isEmpty(),
                    one.stance(),
                    frame.text("position." + one.stance().key()),
                    frame.date(forum.day(one.at())),
                    prose.html(one.reason())));
        var who = positions.getFirst().by().nameIn(visit.language());
        return new PositionHistoryPage(frame, thread, who, versions, pages);
    }

    /** Where the positions of a person in a thread can be read. */
    static String path(DiscussionThread thread, String personSlug) {
        return thread.path() + "/positions/" + personSlug;
    }
}
