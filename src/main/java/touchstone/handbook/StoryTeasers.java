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

    private StoryTeasers() {}

    static List<StoryTeaser> of(Handbook handbook, Frame frame, Collection<StoryLine> lines) {
        return lines.stream().map(line -> of(handbook, frame, line)).toList();
    }

    private static StoryTeaser of(Handbook handbook, Frame frame, StoryLine line) {
        var named = line.named();
        return new StoryTeaser(
                named.dataRef(),
                named.path(),
                named.titleIn(frame.language()),
                named.titleLanguage(frame.language()),
                Markdown.excerpt(line.situation(), TEASER),
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
