package touchstone.discussion;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import touchstone.people.MentionStore;
import touchstone.text.Language;
import touchstone.thing.Named;
import touchstone.thing.Ref;
import touchstone.web.Frame;
import touchstone.web.Place;

/**
 * A thread in a list.
 *
 * @param about what it is about, where the list says so
 * @param said how much was said, in words
 * @param last the day on which something happened last, in words
 * @param first the first words
 */
public record ThreadTeaser(
        String dataRef,
        String path,
        String title,
        Language language,
        Standing standing,
        Optional<Place> about,
        int fits,
        int unfit,
        int depends,
        String said,
        String last,
        String first) {
    private static final int EXCERPT = 180;

    /** @param subjects the things that threads are about, as far as they are to be named */
    public static ThreadTeaser of(
            Frame frame,
            ThreadLine line,
            Map<Ref, Named> subjects,
            MentionStore mentions,
            LocalDate today,
            LocalDate last) {
        var thread = line.thread();
        return new ThreadTeaser(
                thread.dataRef(),
                thread.path(),
                thread.title(),
                thread.language(),
                Standing.of(frame, thread, today),
                thread.subject().map(subjects::get).map(named -> place(frame, named)),
                line.positions(Stance.FITS),
                line.positions(Stance.DOESNT_FIT),
                line.positions(Stance.DEPENDS),
                frame.count("discussion.posts", thread.posts()),
                frame.date(last),
                mentions.excerpt(line.first(), EXCERPT, frame.language()));
    }

    /** What a thing is called where there is no room for a link: its code, if people know it by one, and its title. */
    static String titled(Named named, Language ui) {
        return hasCode(named) ? named.address() + " " + named.titleIn(ui) : named.titleIn(ui);
    }

    private static boolean hasCode(Named named) {
        return named.address().matches("[A-Z][0-9]{1,2}");
    }

    /** A link to a thing; what has no code of its own is called by its title alone. */
    static Place place(Frame frame, Named named) {
        var code = hasCode(named) ? named.address() : "";
        return new Place(code, named.titleIn(frame.language()), named.titleLanguage(frame.language()), named.path());
    }

    /** Whether somebody has taken a position. */
    public boolean hasPositions() {
        return fits + unfit + depends > 0;
    }
}
