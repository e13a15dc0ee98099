package touchstone.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.people.CompanyStore;
import touchstone.people.Visitor;
import touchstone.text.Choice;
import touchstone.text.Language;
import touchstone.text.TextFile;
import touchstone.thing.Register;
import touchstone.web.Problems;
import touchstone.web.Wording;
import touchstone.writing.Field;
import touchstone.writing.Option;
import touchstone.writing.Options;
import touchstone.writing.Removal;
import touchstone.writing.Shape;
import touchstone.writing.Titled;
import touchstone.writing.Typed;
import touchstone.writing.Writable;

/** Drawing a journey: the editors keep what is written, everybody else proposes. */
public final class JourneyWriting implements Writable {
    /** Steps that belong to another phase than their touchpoint does, as {@code V5 after}. */
    private static final String ELSEWHERE = "elsewhere";

    private static final List<String> PHASES = List.of("pre", "purchase", "after");

    private final JourneyStore journeys;
    private final GroupStore groups;
    private final CompanyStore company;
    private final Titled titled;
    private final Function<Wording, List<Option>> places;

    /** @param places the touchpoints that a journey may pass, in the order of the whole one */
    public JourneyWriting(
            JourneyStore journeys,
            GroupStore groups,
            CompanyStore company,
            Register register,
            Function<Wording, List<Option>> places) {
        this.journeys = journeys;
        this.groups = groups;
        this.company = company;
        this.titled = new Titled(Journey.KIND, register);
        this.places = places;
    }

    @Override
    public String kind() {
        return Journey.KIND;
    }

    @Override
    public String path() {
        return "/journeys";
    }

    @Override
    public String home() {
        return "/journey";
    }

    @Override
    public List<Field> fields(Wording words, boolean fresh) {
        var passed = places.apply(words);
        return Titled.fields(
                List.of(
                        Field.line("title"),
                        Field.of("steps", Shape.ORDER, passed).needed(),
                        Field.prose("verdict"),
                        Field.of("group", Shape.PICK, groups.options(words))
                                .optional()
                                .second(),
                        Field.of("offering", Shape.PICK, offerings(words))
                                .optional()
                                .second(),
                        Field.of("view", Shape.PICK, Options.of(View.class, "view", words))
                                .second(),
                        Field.of(ELSEWHERE, Shape.PICKS, elsewhere(passed, words))
                                .second()),
                words,
                fresh);
    }

    private List<Option> offerings(Wording words) {
        boolean german = words.language() == Language.DE;
        return company.offerings().stream()
                .map(offering -> new Option(
                        offering.slug(),
                        german && !offering.titleDe().isEmpty() ? offering.titleDe() : offering.title(),
                        words.language()))
                .toList();
    }

    private static List<Option> elsewhere(List<Option> places, Wording words) {
        var options = new ArrayList<Option>();
        for (var phase : PHASES) {
            var heading = words.text("phase." + phase);
            for (var place : places)
                if (!place.group().equals(heading))
                    options.add(new Option(place.value() + " " + phase, place.label(), place.language(), heading, ""));
        }
        return options;
    }

    @Override
    public Typed usual() {
        return Typed.NOTHING.with("view", View.ACTUAL.key());
    }

    @Override
    public Typed read(String file, String address) {
        var journey = JourneyFile.read(TextFile.kept(address, file), address);
        return Titled.typed(journey.title(), journey.otherTitle(), journey.language())
                .with(
                        "steps",
                        journey.steps().stream().map(Journey.Step::touchpoint).toList())
                .with("verdict", journey.verdict())
                .with("group", groups.current(journey.group()))
                .with("offering", journey.offering())
                .with("view", journey.view().key())
                .with(
                        ELSEWHERE,
                        journey.steps().stream()
                                .filter(step -> !step.phase().isEmpty())
                                .map(step -> step.touchpoint() + " " + step.phase())
                                .toList());
    }

    @Override
    public List<String> missing(Typed typed, Wording words) {
        return Stream.of("group", "offering")
                .filter(name -> !typed.text(name).isEmpty())
                .filter(name -> fields(words, false).stream()
                        .filter(field -> field.name().equals(name))
                        .flatMap(field -> field.options().stream())
                        .noneMatch(option -> option.value().equals(typed.text(name))))
                .map(name -> words.text("journey.missing." + name, typed.text(name)))
                .toList();
    }

    /** A step is in one phase, and only what is on the way is anywhere. */
    @Override
    public void check(Typed typed, Visitor visitor, Problems problems) {
        var placed = typed.all(ELSEWHERE).stream()
                .map(value -> value.replaceFirst(" .*", ""))
                .toList();
        for (var code : placed.stream().distinct().toList())
            if (placed.indexOf(code) != placed.lastIndexOf(code)) problems.add(ELSEWHERE, "problem.elsewhere", code);
            else if (!typed.all("steps").isEmpty() && !typed.all("steps").contains(code))
                problems.add(ELSEWHERE, "problem.no-step", code);
    }

    @Override
    public Removal removal() {
        return JourneyStore.REMOVAL;
    }

    @Override
    public String keep(Tx tx, String address, Typed typed, Deed deed) {
        var journey = new Journey(
                "",
                titled.slug(tx, address, typed),
                Titled.language(typed),
                typed.text("title"),
                typed.text("other-title"),
                typed.text("group"),
                typed.text("offering"),
                Choice.of(View.class, typed.text("view")),
                typed.all("steps").stream()
                        .map(code -> new Journey.Step(code, phase(typed, code)))
                        .toList(),
                typed.text("verdict"),
                0);
        return journeys.keep(tx, journey, JourneyFile.write(journey), deed).path();
    }

    private static String phase(Typed typed, String code) {
        return typed.all(ELSEWHERE).stream()
                .filter(value -> value.startsWith(code + " "))
                .map(value -> value.substring(code.length() + 1))
                .findFirst()
                .orElse("");
    }
}
