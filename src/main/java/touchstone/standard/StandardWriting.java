package touchstone.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.journey.GroupStore;
import touchstone.people.CompanyStore;
import touchstone.people.Role;
import touchstone.people.Visitor;
import touchstone.text.Language;
import touchstone.text.TextFile;
import touchstone.thing.Named;
import touchstone.thing.Register;
import touchstone.thing.Things;
import touchstone.touchpoint.TouchpointStore;
import touchstone.web.Form;
import touchstone.web.Problems;
import touchstone.web.Right;
import touchstone.web.Wording;
import touchstone.writing.Codes;
import touchstone.writing.Field;
import touchstone.writing.May;
import touchstone.writing.Option;
import touchstone.writing.Options;
import touchstone.writing.Removal;
import touchstone.writing.Shape;
import touchstone.writing.Typed;
import touchstone.writing.Writable;

/**
 * Writing standards: whoever keeps one and the editors save it with a reason, everybody else proposes a change. A new
 * one of the editors is in force at once; anybody else's is proposed and binds nobody yet.
 */
public final class StandardWriting implements Writable {
    private static final int LAST = 99;
    private static final String FIRST = "B1";

    private final StandardStore standards;
    private final TouchpointStore touchpoints;
    private final GroupStore groups;
    private final CompanyStore company;
    private final Register register;
    private final Codes codes;
    private final Supplier<LocalDate> today;

    /** @param today the day where the company is */
    public StandardWriting(
            StandardStore standards,
            TouchpointStore touchpoints,
            GroupStore groups,
            CompanyStore company,
            Register register,
            Things things,
            Supplier<LocalDate> today) {
        this.standards = standards;
        this.touchpoints = touchpoints;
        this.groups = groups;
        this.company = company;
        this.register = register;
        this.codes = new Codes(things);
        this.today = today;
    }

    @Override
    public String kind() {
        return Standard.KIND;
    }

    @Override
    public String path() {
        return "/standards";
    }

    @Override
    public Right making() {
        return Right.MEMBER;
    }

    @Override
    public May may(Visitor visitor, Named thing) {
        boolean keeps = visitor.person()
                .filter(person -> standards
                        .find(thing.address())
                        .map(Standard::keeper)
                        .filter(person.slug()::equals)
                        .isPresent())
                .isPresent();
        return keeps ? May.KEEP : May.ofEditors(visitor);
    }

    @Override
    public boolean asksWhy() {
        return true;
    }

    @Override
    public List<Field> fields(Wording words, boolean fresh) {
        var keeper = Field.of("keeper", Shape.PICK, people(words));
        var fields = new ArrayList<Field>();
        fields.add(Field.line("title").most(Standard.TITLE_LIMIT));
        if (fresh) fields.add(Codes.field());
        fields.addAll(List.of(
                Field.of("rule", Shape.PICK, Options.of(Rule.class, "standard.rule", words)),
                Field.prose("why"),
                Field.prose("text"),
                Field.prose("leeway"),
                Field.prose("check"),
                Field.of("scope", Shape.PICK, Options.of(Scope.class, "scope", words)),
                Field.of("department", Shape.PICK, Options.departments(company.departments(), words)),
                Field.of("touchpoints", Shape.PICKS, touchpoints.options(words)),
                fresh ? keeper.optional() : keeper,
                Field.of("review-on", Shape.DATE),
                Field.of("price", Shape.PICK, Options.of(Price.class, "price", words))
                        .optional()
                        .second(),
                Field.of("groups", Shape.PICKS, groups.options(words)).second(),
                Field.of("rank", Shape.NUMBER).most(LAST).optional().second(),
                Field.line("other-title").most(Standard.TITLE_LIMIT).optional().second(),
                Field.of("language", Shape.PICK, Options.languages(words)).second()));
        return fields;
    }

    private List<Option> people(Wording words) {
        return company.people().stream()
                .map(person -> new Option(person.slug(), person.nameIn(words.language()), words.language()))
                .toList();
    }

    @Override
    public Typed blank(Form asked, Language ui) {
        var blank = Typed.NOTHING
                .with("scope", Scope.DEPARTMENT.key())
                .with("review-on", today.get().plusYears(1).toString())
                .with(Writable.super.blank(asked, ui));
        // What is agreed for a place is nearly always agreed by those who work there.
        return touchpoints
                .line(blank.text("touchpoints"))
                .filter(line -> blank.text("department").isEmpty())
                .map(line -> blank.with("department", line.department()))
                .orElse(blank);
    }

    @Override
    public Typed read(String file, String address) {
        var typed = StandardDraft.typed(StandardFile.read(TextFile.kept(address, file), address));
        return typed.with("groups", groups.current(typed.all("groups")));
    }

    @Override
    public void check(Typed typed, Visitor visitor, Problems problems) {
        codes.check(typed, visitor, problems);
        Options.checkDepartments(typed, company.departments(), problems);
        boolean extra = typed.text("rule").equals(Rule.EXTRA.key());
        if (extra && typed.text("price").isEmpty()) problems.add("price", "problem.price.missing");
        if (!extra && !typed.text("price").isEmpty()) problems.add("price", "problem.price");
        if (!problems.names().contains("review-on")) checkReview(typed, problems);
    }

    /** At most twelve months ahead (invariant 5). */
    private void checkReview(Typed typed, Problems problems) {
        var last = today.get().plusYears(1);
        if (!typed.text("review-on").isEmpty()
                && LocalDate.parse(typed.text("review-on")).isAfter(last))
            problems.add("review-on", "problem.review-on", last);
    }

    @Override
    public List<String> notes(Typed typed, String address, Wording words) {
        return Few.notes(standards.inForce(), typed, address, words);
    }

    @Override
    public Removal removal() {
        return StandardStore.REMOVAL;
    }

    /** What once bound people has a life that a decision ends; only what never did may go as a mistake. */
    @Override
    public Optional<String> stays(Tx tx, Named thing) {
        for (int number = register.revisions().newest(tx, kind(), thing.ref().id()); number > 0; number--) {
            var revision = register.revisions().find(tx, kind(), thing.ref().id(), number);
            if (revision.filter(one -> held(one.file(), thing.address())).isPresent())
                return Optional.of("bin.stays.standard");
        }
        return Optional.empty();
    }

    private static boolean held(String file, String code) {
        var state = StandardFile.read(TextFile.kept(code, file), code).state();
        return state != StandardState.PROPOSED && state != StandardState.DECLINED;
    }

    @Override
    public String keep(Tx tx, String address, Typed typed, Deed deed) {
        return address.isEmpty() ? make(tx, typed, deed) : change(tx, address, typed, deed);
    }

    private String make(Tx tx, Typed typed, Deed deed) {
        var code = register.freeCode(tx, Codes.of(typed).orElse(FIRST));
        var maker = company.person(deed.by()).orElseThrow();
        boolean decides = maker.role().includes(Role.EDITOR);
        var standing = new StandardDraft.Standing(
                decides ? StandardState.IN_FORCE : StandardState.PROPOSED,
                1,
                today.get(),
                maker.slug(),
                decides ? "" : maker.slug(),
                "");
        return keep(tx, StandardDraft.standard(typed, code, standing), deed);
    }

    private String change(Tx tx, String code, Typed typed, Deed deed) {
        var before = StandardDraft.Standing.of(standards.find(tx, code).orElseThrow());
        return keep(tx, StandardDraft.standard(typed, code, deed.material() ? before.next(today.get()) : before), deed);
    }

    private String keep(Tx tx, Standard standard, Deed deed) {
        return standards.keep(tx, standard, StandardFile.write(standard), deed).path();
    }
}
