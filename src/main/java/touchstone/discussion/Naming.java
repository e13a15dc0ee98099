package touchstone.discussion;

import touchstone.web.Frame;
import touchstone.web.Visit;

/**
 * The title of a thread, on its page.
 *
 * @param changeable whether the visitor may give it another one
 * @param renamed since when it is called so, in words; empty for always
 */
public record Naming(boolean changeable, String renamed) {
    static Naming of(Forum forum, Frame frame, Visit visit, DiscussionThread thread) {
        var before = forum.titles().of(thread.id());
        return new Naming(
                visit.visitor()
                        .person()
                        .filter(person -> forum.renaming().may(person, thread))
                        .isPresent(),
                before.isEmpty()
                        ? ""
                        : frame.text(
                                "thread.renamed",
                                frame.date(forum.day(before.getFirst().at()))));
    }
}
