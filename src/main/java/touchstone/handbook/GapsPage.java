package touchstone.handbook;

import java.util.List;
import java.util.function.Function;
import touchstone.standard.StandardLine;
import touchstone.text.Language;
import touchstone.touchpoint.TouchpointLine;
import touchstone.web.Frame;
import touchstone.web.Section;
import touchstone.web.Visit;

/** What is missing, kind by kind, each with a way to act. */
public record GapsPage(Frame frame, List<Kind> kinds) {
    /**
     * One kind of gap.
     *
     * @param id its anchor
     * @param why why it matters
     * @param calm what to say when nothing is missing
     */
    public record Kind(String id, String title, String why, String calm, List<Missing> missing) {}

    /**
     * One gap.
     *
     * @param words what is missing
     * @param go what to do about it
     * @param goPath where to do it
     */
    public record Missing(
            String dataRef,
            String code,
            String title,
            Language language,
            String path,
            String words,
            String go,
            String goPath) {}

    static GapsPage of(Handbook handbook, Visit visit) {
        var gaps = Gaps.of(handbook);
        var frame = visit.frame(Section.GAPS, visit.text("section.gaps"));
        return new GapsPage(
                frame,
                List.of(
                        kind(frame, "no-minimum", gaps.withoutMinimum(), line -> touchpoint(frame, "no-minimum", line)),
                        kind(frame, "untold", gaps.untold(), line -> standard(frame, "untold", line)),
                        kind(frame, "no-story", gaps.withoutStory(), line -> touchpoint(frame, "no-story", line)),
                        kind(frame, "overdue", gaps.overdue(), line -> standard(frame, "overdue", line)),
                        strained(handbook, frame),
                        kind(
                                frame,
                                "under-review",
                                gaps.underReview(),
                                line -> standard(frame, "under-review", line))));
    }

    /** How many there are of all kinds. */
    public int count() {
        return kinds.stream().mapToInt(kind -> kind.missing().size()).sum();
    }

    private static <T> Kind kind(Frame frame, String id, List<T> lines, Function<T, Missing> missing) {
        return new Kind(
                id,
                frame.text("gaps." + id),
                frame.text("gaps." + id + ".why"),
                frame.text("gaps." + id + ".calm"),
                lines.stream().map(missing).toList());
    }

    /** What is under strain, each with its reasons. */
    private static Kind strained(Handbook handbook, Frame frame) {
        var holding = handbook.standards().inForce();
        var strain = Strain.of(handbook, frame, holding);
        return kind(
                frame,
                "strain",
                holding.stream().filter(line -> strain.containsKey(line.code())).toList(),
                line -> standard(frame, "strain", line, String.join(" ", strain.getOrDefault(line.code(), List.of()))));
    }

    private static Missing touchpoint(Frame frame, String id, TouchpointLine line) {
        var named = line.named();
        return new Missing(
                named.dataRef(),
                line.code(),
                named.titleIn(frame.language()),
                named.titleLanguage(frame.language()),
                line.path(),
                frame.text("gaps." + id + ".words"),
                frame.text("gaps." + id + ".go"),
                id.equals("no-story") ? Invited.toTell(line.code()) : Invited.toAgree(line.code()));
    }

    private static Missing standard(Frame frame, String id, StandardLine line) {
        return standard(frame, id, line, frame.text("gaps." + id + ".words", frame.date(line.reviewOn())));
    }

    private static Missing standard(Frame frame, String id, StandardLine line, String words) {
        var named = line.named();
        return new Missing(
                named.dataRef(),
                line.code(),
                named.titleIn(frame.language()),
                named.titleLanguage(frame.language()),
                line.path(),
                words,
                frame.text("gaps." + id + ".go"),
                id.equals("untold") ? toIllustrate(line) : line.path() + "#stories");
    }

    private static String toIllustrate(StandardLine line) {
        return Invited.toIllustrate(
                line.code(), line.touchpoints().size() == 1 ? line.touchpoints().getFirst() : "");
    }
}
