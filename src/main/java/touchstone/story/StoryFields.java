package touchstone.story;

import java.util.ArrayList;
import java.util.List;
import touchstone.journey.GroupStore;
import touchstone.standard.StandardLine;
import touchstone.standard.StandardStore;
import touchstone.touchpoint.TouchpointStore;
import touchstone.web.Wording;
import touchstone.writing.Field;
import touchstone.writing.Option;
import touchstone.writing.Options;
import touchstone.writing.Shape;
import touchstone.writing.Titled;

/** The fields of a story's form: first what three minutes are enough for, then what may wait. */
record StoryFields(TouchpointStore touchpoints, GroupStore groups, StandardStore standards) {
    /** The field in which a teller says otherwise; empty for as it is. */
    static final String TELLER_NOW = "teller-now";

    private static final int MOST_TITLE = 120;
    private static final List<Verdict> VERDICTS = List.of(Verdict.DESIRED, Verdict.OPEN, Verdict.UNDESIRED);

    List<Field> of(Wording words, boolean fresh) {
        var fields = new ArrayList<>(first(words));
        if (fresh) fields.add(Field.of("teller", Shape.PICK, tellers(words)).optional());
        fields.addAll(second(words));
        if (!fresh) fields.add(Titled.moves(words));
        return fields;
    }

    /** The same for who told the story: whose name stands on it is asked again. */
    List<Field> ofTeller(Wording words, boolean named) {
        var fields = new ArrayList<>(of(words, false));
        var now = named ? "named" : "colleague";
        var options = tellers(words).stream()
                .map(option -> option.value().equals(now) ? asItIs(option, words) : option)
                .toList();
        fields.add(
                first(words).size(), Field.of(TELLER_NOW, Shape.PICK, options).optional());
        return fields;
    }

    private static Option asItIs(Option option, Wording words) {
        return new Option(option.value(), words.text("choice.teller.now", option.label()), option.language());
    }

    private List<Field> first(Wording words) {
        return List.of(
                Field.of("touchpoint", Shape.PICK, touchpoints.options(words)),
                Field.prose("situation"),
                Field.prose("behaviour"),
                Field.prose("outcome"),
                Field.of("verdict", Shape.SIGNS, Options.of(VERDICTS, "sign", words, Verdict::key)),
                Field.of("effect", Shape.SIGNS, Options.of(List.of(Effect.values()), "sign", words, Effect::key)),
                Field.line("title").most(MOST_TITLE));
    }

    private List<Field> second(Wording words) {
        var bases = Options.of(Basis.class, "basis", words);
        var moments = Options.of(Moment.class, "moment", words);
        return List.of(
                Field.prose("lesson").optional().second(),
                Field.prose("sense").optional().second(),
                Field.line("question").optional().second(),
                Field.of("month", Shape.MONTH).optional().second(),
                Field.of("basis", Shape.PICK, bases).optional().second(),
                Field.of("moment", Shape.PICK, moments).optional().second(),
                Field.of("illustrates", Shape.PICKS, rules(words)).second(),
                Field.of("further", Shape.PICKS, touchpoints.options(words)).second(),
                Field.of("groups", Shape.PICKS, groups.options(words)).second(),
                Field.of("tags", Shape.WORDS).optional().second(),
                Field.line("other-title").most(MOST_TITLE).optional().second(),
                Field.of("language", Shape.PICK, Options.languages(words)).second());
    }

    private List<Option> rules(Wording words) {
        return Options.of(standards.lines().stream().map(StandardLine::named).toList(), words);
    }

    private static List<Option> tellers(Wording words) {
        return List.of(
                new Option("named", words.text("choice.teller.named"), words.language()),
                new Option("colleague", words.text("choice.teller.colleague"), words.language()));
    }
}
