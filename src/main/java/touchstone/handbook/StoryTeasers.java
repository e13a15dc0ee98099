package touchstone.handbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import touchstone.story.Basis;
import touchstone.story.StoryLine;
import touchstone.text.Markdown;
import touchstone.web.Frame;
import touchstone.web.Place;
import touchstone.web.StoryTeaser;

/** Stories as lists show them. */
final class StoryTeasers {
    /** About three lines of a list. */
    private static final int TEASER = 180;

    /** As much as fills the column beside three others. */
    private static final int LONG_TEASER = 520;

    private StoryTeasers() {}

    static List<StoryTeaser> of(Handbook handbook, Frame frame, Collection<StoryLine> lines) {
        return lines.stream().map(line -> of(handbook, frame, line, TEASER)).toList();
    }

    /** The first one at greater length, as the newest of all. */
    static List<StoryTeaser> news(Handbook handbook, Frame frame, List<StoryLine> lines) {
        var teasers = new ArrayList<StoryTeaser>();
        for (var line : lines) teasers.add(of(handbook, frame, line, teasers.isEmpty() ? LONG_TEASER : TEASER));
        return teasers;
    }

    private static StoryTeaser of(Handbook handbook, Frame frame, StoryLine line, int length) {
        var named = line.named();
        return new StoryTeaser(
                named.dataRef(),
                named.path(),
                named.titleIn(frame.language()),
                named.titleLanguage(frame.language()),
                Markdown.excerpt(line.situation(), length),
                line.language(),
                line.verdict().key(),
                line.effect().key(),
                places(handbook, frame, line.touchpoint()),
                note(frame, line));
    }

    private static List<Place> places(Handbook handbook, Frame frame, String touchpoint) {
        return handbook.touchpoints().line(touchpoint).map(found -> Place.to(found.named(), frame.language())).stream()
                .toList();
    }

    /** When it happened; and a word of warning when it did not happen as told. */
    private static String note(Frame frame, StoryLine line) {
        var note = new ArrayList<String>();
        line.month().map(frame::month).ifPresent(note::add);
        if (line.basis() != Basis.HAPPENED) note.add(basis(frame, line.basis()));
        return String.join(" · ", note);
    }

    static String basis(Frame frame, Basis basis) {
        return frame.text("basis." + basis.key());
    }
}
