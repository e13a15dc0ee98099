package touchstone.writing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import touchstone.web.Form;
import touchstone.web.Frame;
import touchstone.web.Wording;

/**
 * What a page with a form knows of what was typed into it before: to be asked for the fields and the revision that the form
 * carries, and given to the templates {@code writing/restored} and {@code writing/saved}.
 *
 * @param here path and query of the page
 * @param revision of the thing as it is saved, 0 for a new one
 * @param person whose page it is, as a name for what the browser keeps
 * @param shared whether nothing may stay on the device
 * @param texts what was typed here before
 * @param fresh whether the saved text is wanted although there is a draft
 * @param device whether only the browser keeps what is typed: a form of a few words beside something that one reads
 * @param answered whether the form shows what was just sent, because it was not saved
 */
public record Unsaved(
        String place,
        String here,
        long revision,
        String person,
        boolean shared,
        Instant now,
        ZoneId zone,
        Texts texts,
        boolean fresh,
        boolean device,
        boolean answered) {
    /**
     * What somebody typed into this form and its likes.
     *
     * @param draft the text that is shown
     * @param strand where a window that shows it goes on
     * @param others what other windows hold for the same form
     * @param begun the newest draft of another new thing, offered where the form is empty
     * @param made what was made of this form when it was sent
     */
    public record Texts(
            Optional<Draft> draft,
            Strand strand,
            List<DraftLine> others,
            Optional<DraftLine> begun,
            Optional<String> made) {
        public Texts {
            others = List.copyOf(others);
        }

        static Texts none(Strand strand) {
            return new Texts(Optional.empty(), strand, List.of(), Optional.empty(), Optional.empty());
        }
    }

    /** What the line beside the button can say; the script chooses. */
    public static final List<String> SAYINGS = List.of(
            "clock",
            "day",
            "kept",
            "device",
            "here",
            "nowhere",
            "ended",
            "long",
            "shared",
            "restored",
            "older",
            "undone",
            "elsewhere",
            "overtaken",
            "sending",
            "unsent",
            "broken",
            "refused");

    /** What the button beside that line can do. */
    public static final List<String> DOINGS = List.of("undo", "show", "mine", "again", "sign-in");

    /** The same where another form of its page was sent, so that the page stands at an address that none can ask for. */
    public Unsaved beside() {
        return new Unsaved(place, place, revision, person, shared, now, zone, texts, fresh, device, answered);
    }

    /** Whether the form shows the draft. */
    public boolean isRestored() {
        return texts.draft().isPresent() && !fresh && !answered;
    }

    /** Whether there is a draft that the form does not show. */
    public boolean isAside() {
        return texts.draft().isPresent() && fresh && !answered;
    }

    /** Whether somebody has saved the thing since the draft was begun. */
    public boolean isOvertaken() {
        return isRestored() && basedOn() != revision;
    }

    /** What stands in the form instead of the saved text. */
    public Optional<Form> form() {
        return texts.draft().filter(any -> isRestored()).map(Draft::fields).map(Form::new);
    }

    /** The revision that the form must carry: the one that its text was made from, so that nobody is written over. */
    public long basedOn() {
        return texts.draft().filter(any -> isRestored()).map(Draft::basedOn).orElse(revision);
    }

    /** When the draft was typed, in words. */
    public String when(Frame frame) {
        return when(frame, texts.draft().map(Draft::at).orElse(now));
    }

    /** What was begun elsewhere, in words. */
    public String begun(Frame frame, DraftLine line) {
        var when = when(frame, line.at());
        return line.title().isBlank()
                ? frame.text("draft.begun", when)
                : frame.text("draft.begun.title", line.title(), when);
    }

    /** What another window holds, in words. */
    public String other(Frame frame, DraftLine line) {
        return frame.text("draft.other", when(frame, line.at()));
    }

    /** Where a window with this form goes on, as the form carries it. */
    public String strand() {
        return (isAside() ? Strand.NEW : texts.strand()).text();
    }

    /** The other text that the page tells of, so that the line beside the button need not. */
    public String other() {
        if (isAside()) return texts.strand().text();
        return texts.others().stream()
                .findFirst()
                .map(line -> line.strand().text())
                .orElse("");
    }

    private String when(Frame frame, Instant instant) {
        var at = instant.atZone(zone);
        var clock = clock(frame.words(), at.toInstant(), zone);
        return at.toLocalDate().equals(now.atZone(zone).toLocalDate())
                ? clock
                : frame.date(at.toLocalDate()) + ", " + clock;
    }

    /** The time of day as the language writes it. */
    public static String clock(Wording words, Instant at, ZoneId zone) {
        var time = at.atZone(zone);
        return words.text("draft.say.clock", two(time.getHour()), two(time.getMinute()));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    public boolean isOfSomething() {
        return revision > 0;
    }

    /** This page with the saved text instead of the draft. */
    public String freshPath() {
        var siblings = Forms.siblings(place);
        if (!siblings.isEmpty()) return siblings.substring(0, siblings.length() - 1);
        return here + (here.contains("?") ? "&" : "?") + "fresh=1";
    }

    /** This page with the draft again. */
    public String draftPath() {
        return here.replaceFirst("([?&])fresh=1&?", "$1").replaceFirst("[?&]$", "");
    }

    /** Now, in milliseconds; null where it is not said, so that a page that one reads is the same whenever it is asked for. */
    public @Nullable String millis() {
        return device ? null : Long.toString(now.toEpochMilli());
    }

    /** When the draft that the form shows was typed, in milliseconds; 0 for none. */
    public long draftMillis() {
        return texts.draft()
                .filter(any -> isRestored())
                .map(Draft::at)
                .map(Instant::toEpochMilli)
                .orElse(0L);
    }
}
