package touchstone.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.text.Language;
import touchstone.web.Frame;
import touchstone.web.Problems;
import touchstone.web.Section;
import touchstone.web.Visit;
import touchstone.web.Wording;

/**
 * A form with everything that was typed into it.
 *
 * @param action where it is sent
 * @param alike where it asks what sounds alike, or empty
 * @param place the address of the form, under which its draft is kept
 * @param heading what is written here
 * @param deck one sentence that invites or explains
 * @param entries the first step
 * @param later the second step, which may stay closed
 * @param basedOn the revision that the form was filled with; 0 for a new thing
 * @param once the key of this form
 * @param unsaved what is known of a draft of it
 * @param pace whether it may ask one thing at a time
 * @param hints what could tell who somebody is; none where the kind of thing does not ask
 * @param why whether it asks for a reason and whether people have to do something else now
 * @param proposal the id of the proposal that it brings in, or empty
 * @param restored the old version that lies in it, if it brings one back
 * @param go what its button says
 * @param problems how many fields have something wrong
 * @param notes what to think about before saving, in words
 * @param clashes texts that somebody else changed too, both whole
 * @param twin what may be wrong in the other language after the change
 * @param removal where taking it away is posted to, or empty
 * @param back where "later" leads
 */
public record WritePage(
        Frame frame,
        String action,
        String alike,
        String place,
        String heading,
        String deck,
        List<Entry> entries,
        List<Entry> later,
        int basedOn,
        String once,
        Unsaved unsaved,
        Optional<Pace> pace,
        Optional<PrivacyHints> hints,
        Optional<Reason> why,
        String proposal,
        Optional<Restored> restored,
        String go,
        int problems,
        List<String> notes,
        List<Clash> clashes,
        Twin twin,
        String removal,
        String back) {
    /** Nothing in another language. */
    public static final Twin NO_TWIN = new Twin("", "");

    /** What a form knows beside its fields. */
    record Given(String once, Unsaved unsaved, Optional<PrivacyHints> hints, Problems problems) {
        Given with(Problems found) {
            return new Given(once, unsaved, hints, found);
        }
    }

    /**
     * One field with its words and what stands in it.
     *
     * @param hint one sentence below the label, or empty
     * @param problems what is wrong with it, in words
     */
    public record Entry(Field field, String label, String hint, List<String> values, List<String> problems) {
        public String name() {
            return field.name();
        }

        public String value() {
            return values.isEmpty() ? "" : values.getFirst();
        }

        /** All values in one line. */
        public String line() {
            return String.join(", ", values);
        }

        public boolean has(Option option) {
            return values.contains(option.value());
        }

        public boolean isWrong() {
            return !problems.isEmpty();
        }

        public boolean is(Shape shape) {
            return field.shape() == shape;
        }

        public boolean isSigns() {
            return is(Shape.SIGNS);
        }

        /** What is chosen, in the order in which it stands. */
        public List<Option> chosen() {
            return values.stream()
                    .flatMap(value -> field.options().stream()
                            .filter(option -> option.value().equals(value)))
                    .toList();
        }

        /** What could be chosen too. */
        public List<Option> others() {
            return field.options().stream().filter(option -> !has(option)).toList();
        }

        /** Its name where it asks something that must be answered, each on a screen of its own; null elsewhere. */
        public @Nullable String prompt() {
            return field.required() && !field.later() ? name() : null;
        }

        /** Whether it is several boxes under one name. */
        public boolean isFieldset() {
            return isSigns() || is(Shape.PICKS) || is(Shape.ORDER);
        }

        /** The type of a plain input. */
        public String inputType() {
            return switch (field.shape()) {
                case MONTH -> "month";
                case DATE -> "date";
                case NUMBER -> "number";
                default -> "text";
            };
        }

        /** How many bytes a text may have. */
        public String most() {
            return Integer.toString(field.most());
        }

        /** The ids of what describes the field, for those who cannot see that it stands below. */
        public String describedBy() {
            var ids = new ArrayList<String>();
            if (!hint.isEmpty()) ids.add(name() + "-hint");
            if (isWrong()) ids.add(name() + "-problem");
            return String.join(" ", ids);
        }

        /** The headings of the options, in order; one empty heading when they have none. */
        public List<String> groups() {
            return field.options().stream().map(Option::group).distinct().toList();
        }

        public List<Option> options(String group) {
            return field.options().stream()
                    .filter(option -> option.group().equals(group))
                    .toList();
        }
    }

    /** The form of a new thing. */
    static WritePage fresh(Visit visit, Writable kind, Typed typed, Given given) {
        var fields = kind.fields(visit.words(), true);
        var heading = visit.text("write." + kind.kind() + ".new");
        return new WritePage(
                visit.frame(Section.NONE, heading),
                kind.path(),
                kind.alike(),
                given.unsaved().place(),
                heading,
                visit.text("write." + kind.kind() + ".deck"),
                entries(visit.words(), kind, fields, typed, given.problems(), false),
                entries(visit.words(), kind, fields, typed, given.problems(), true),
                0,
                given.once(),
                given.unsaved(),
                Pace.of(kind, given.unsaved()),
                given.hints(),
                Optional.empty(),
                "",
                Optional.empty(),
                visit.text("write.share"),
                given.problems().names().size(),
                kind.notes(typed, "", visit.words()),
                List.of(),
                NO_TWIN,
                "",
                "/me#drafts");
    }

    /** The form of a thing that is there. */
    static WritePage change(Visit visit, Writable kind, Rewriting change) {
        var thing = change.thing();
        var given = change.given();
        boolean proposes = kind.may(visit.visitor(), thing) == May.PROPOSE;
        var why = change.why().asked(visit, kind, thing, given.problems());
        return new WritePage(
                visit.frame(Section.NONE, visit.text("write.change", thing.titleIn(visit.language()))),
                thing.path(),
                "",
                thing.path() + "/edit",
                thing.titleIn(visit.language()),
                visit.text(proposes ? "write.proposes" : "write.changes"),
                entries(visit.words(), kind, change.fields(), change.typed(), given.problems(), false),
                entries(visit.words(), kind, change.fields(), change.typed(), given.problems(), true),
                change.basedOn(),
                given.once(),
                given.unsaved(),
                Optional.empty(),
                given.hints(),
                Optional.of(why).filter(any -> proposes || kind.asksWhy()),
                change.proposal(),
                change.restored(),
                why.go(visit.text(proposes ? "write.propose" : kind.asksWhy() ? "write.send" : "write.save")),
                given.problems().names().size(),
                kind.notes(change.typed(), thing.address(), visit.words()),
                change.clash().map(both -> clashes(visit.words(), kind, both)).orElse(List.of()),
                kind.twin(change.typed(), thing.address()),
                !proposes ? thing.path() + "/remove" : "",
                thing.path());
    }

    public Language language() {
        return frame.language();
    }

    /** Whether it has buttons that move something and save nothing. */
    public boolean isOrdered() {
        return Stream.concat(entries.stream(), later.stream()).anyMatch(entry -> entry.is(Shape.ORDER));
    }

    /** Whether something in the second step needs a look, so that it must stand open. */
    public boolean isLaterWanted() {
        return later.stream()
                .anyMatch(entry -> entry.isWrong()
                        || clashes.stream().anyMatch(clash -> clash.name().equals(entry.name())));
    }

    private static List<Entry> entries(
            Wording words, Writable kind, List<Field> fields, Typed typed, Problems problems, boolean later) {
        return fields.stream()
                .filter(field -> field.later() == later)
                .map(field -> new Entry(
                        field,
                        label(words, kind, field.name()),
                        hint(words, kind, field.name()),
                        typed.all(field.name()),
                        problems.of(field.name(), words)))
                .toList();
    }

    private static List<Clash> clashes(Wording words, Writable kind, Saving.Overtaken both) {
        var fields = kind.fields(words, false);
        return both.conflicts().stream()
                .map(name -> new Clash(
                        name,
                        label(words, kind, name),
                        Changed.said(fields, both.theirs(), name),
                        Changed.said(fields, both.merged(), name)))
                .toList();
    }

    /** What a field is called: in this kind of thing, or anywhere. */
    static String label(Wording words, Writable kind, String name) {
        var own = "field." + kind.kind() + "." + name;
        return words.text(words.has(own) ? own : "field." + name);
    }

    static String hint(Wording words, Writable kind, String name) {
        var own = "field." + kind.kind() + "." + name + ".hint";
        var any = "field." + name + ".hint";
        if (words.has(own)) return words.text(own);
        return words.has(any) ? words.text(any) : "";
    }
}
