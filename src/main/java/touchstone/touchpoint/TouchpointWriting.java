package touchstone.touchpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.journey.GroupStore;
import touchstone.people.CompanyStore;
import touchstone.people.Visitor;
import touchstone.text.TextFile;
import touchstone.thing.Register;
import touchstone.thing.Things;
import touchstone.web.Problems;
import touchstone.web.Wording;
import touchstone.writing.Codes;
import touchstone.writing.Field;
import touchstone.writing.Option;
import touchstone.writing.Options;
import touchstone.writing.Removal;
import touchstone.writing.Shape;
import touchstone.writing.Titled;
import touchstone.writing.Typed;
import touchstone.writing.Writable;

/** Describing a touchpoint: the editors keep what is written, everybody else proposes. */
public final class TouchpointWriting implements Writable {
    private static final int LAST = 999;

    private final TouchpointStore touchpoints;
    private final GroupStore groups;
    private final CompanyStore company;
    private final Register register;
    private final Codes codes;

    public TouchpointWriting(
            TouchpointStore touchpoints, GroupStore groups, CompanyStore company, Register register, Things things) {
        this.touchpoints = touchpoints;
        this.groups = groups;
        this.company = company;
        this.register = register;
        this.codes = new Codes(things);
    }

    @Override
    public String kind() {
        return Touchpoint.KIND;
    }

    @Override
    public String path() {
        return "/touchpoints";
    }

    @Override
    public List<Field> fields(Wording words, boolean fresh) {
        var fields = new ArrayList<Field>();
        fields.add(Field.line("title"));
        if (fresh) fields.add(Codes.field());
        fields.addAll(List.of(
                Field.prose("customer-does"),
                Field.prose("experience-today"),
                Field.prose("target"),
                Field.prose("behind-the-scenes"),
                Field.tick("critical", words),
                Field.prose("why-critical").optional(),
                Field.of("phase", Shape.PICK, Options.of(Phase.class, "phase", words)),
                Field.of("order", Shape.NUMBER).most(LAST),
                Field.of("department", Shape.PICK, departments(words))));
        fields.addAll(second(words));
        return Titled.fields(fields, words);
    }

    private List<Field> second(Wording words) {
        return List.of(
                Field.of("supporting", Shape.PICKS, departments(words)).second(),
                Field.of("reach", Shape.PICK, Options.of(Reach.class, "reach", words))
                        .second(),
                Field.of("contact-with", Shape.PICKS, Options.of(ContactWith.class, "contact-with", words))
                        .second(),
                Field.of("channels", Shape.WORDS).optional().second(),
                Field.of("groups", Shape.PICKS, groups.options(words)).second(),
                Field.of("frequency", Shape.PICK, Options.of(Frequency.class, "frequency", words))
                        .second(),
                Field.of("counts-for", Shape.PICKS, Options.of(CountsFor.class, "counts-for", words))
                        .second(),
                Field.prose("metrics").optional().second(),
                Field.of("state", Shape.PICK, Options.of(TouchpointState.class, "touchpoint.state", words))
                        .second());
    }

    private List<Option> departments(Wording words) {
        return Options.departments(company.departments(), words);
    }

    @Override
    public Typed usual() {
        var last = Integer.toString(Math.min(LAST, touchpoints.lines().size() + 1));
        return Typed.NOTHING
                .with("order", last)
                .with("reach", Reach.DIRECT.key())
                .with("frequency", Frequency.WEEKLY.key())
                .with("state", TouchpointState.ACTIVE.key());
    }

    @Override
    public Typed read(String file, String address) {
        var typed = TouchpointDraft.typed(TouchpointFile.read(TextFile.kept(address, file), address));
        return typed.with("groups", groups.current(typed.all("groups")));
    }

    @Override
    public void check(Typed typed, Visitor visitor, Problems problems) {
        codes.check(typed, visitor, problems);
        Options.checkDepartments(typed, company.departments(), problems);
        if (typed.text("order").matches("0+")) problems.add("order", "problem.order");
        if (typed.ticked("critical") && typed.text("why-critical").isEmpty())
            problems.add("why-critical", "problem.why-critical");
    }

    @Override
    public Removal removal() {
        return TouchpointStore.REMOVAL;
    }

    @Override
    public Optional<Typed> retired(Typed typed) {
        return Optional.of(typed.with("state", TouchpointState.RETIRED.key()));
    }

    @Override
    public String keep(Tx tx, String address, Typed typed, Deed deed) {
        var code = address.isEmpty() ? register.freeCode(tx, Codes.of(typed).orElse(first(typed))) : address;
        var touchpoint = TouchpointDraft.touchpoint(typed, code);
        return touchpoints
                .keep(tx, touchpoint, TouchpointFile.write(touchpoint), deed)
                .path();
    }

    /** Touchpoints are counted in each phase: V before, K at, N after the purchase. */
    private static String first(Typed typed) {
        return switch (typed.text("phase").toLowerCase(Locale.ROOT)) {
            case "pre" -> "V1";
            case "purchase" -> "K1";
            default -> "N1";
        };
    }
}
