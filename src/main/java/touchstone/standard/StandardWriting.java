package touchstone.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import touchstone.db.Tx;
import touchstone.discussion.DiscussionThread;
import touchstone.discussion.Opening;
import touchstone.discussion.ThreadStores;
import touchstone.discussion.Threads;
import touchstone.history.Deed;
import touchstone.history.Revision;
import touchstone.journey.GroupStore;
import touchstone.people.CompanyStore;
import touchstone.people.Person;
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
import touchstone.writing.Proposal;
import touchstone.writing.Removal;
import touchstone.writing.Shape;
import touchstone.writing.Typed;
import touchstone.writing.Writable;

/**
 * Writing standards: whoever keeps one and the editors mend its wording with a reason, everybody else proposes that. What
 * asks something else of people, and a new one, is proposed by everybody, talked about, and decided (invariant 6).
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
    private final Threads threads;
    private final ThreadStores talks;
    private final Supplier<LocalDate> today;

    /** @param today the day where the company is */
    public StandardWriting(
            StandardStore standards,
            TouchpointStore touchpoints,
            GroupStore groups,
            CompanyStore company,
            Register register,
            Things things,
            Threads threads,
            ThreadStores talks,
            Supplier<LocalDate> today) {
        this.standards = standards;
        this.touchpoints = touchpoints;
        this.groups = groups;
        this.company = company;
        this.register = register;
        this.codes = new Codes(things);
        this.threads = threads;
        this.talks = talks;
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
                        .findAnywhere(thing.address())
                        .map(Standard::keeper)
                        .filter(person.slug()::equals)
                        .isPresent())
                .isPresent();
        return keeps ? May.KEEP : May.ofEditors(visitor);
    }

    /** What people do changes by a decision only, whoever proposes it (invariant 6). */
    @Override
    public May may(Visitor visitor, Named thing, boolean material) {
        var may = may(visitor, thing);
        boolean binds = standards
                .find(thing.address())
                .filter(standard -> standard.state().holds())
                .isPresent();
        return material && binds && may == May.KEEP ? May.PROPOSE : may;
    }

    /** Another rule, and other people whom it concerns, are never a matter of wording. */
    @Override
    public boolean isMaterial(Typed before, Typed after, boolean said) {
        return said
                || !before.text("rule").equals(after.text("rule"))
                || !before.text("scope").equals(after.text("scope"))
                || !before.text("department").equals(after.text("department"));
    }

    @Override
    public Map<Integer, String> turns(Named thing, List<Revision> revisions) {
        return Turn.all(thing.address(), revisions, talks.decisions().confirmed(thing.ref()));
    }

    /** A change of what people do is talked about. */
    @Override
    public String proposed(Tx tx, Named thing, Proposal proposal, Person by) {
        if (!proposal.material()) return Writable.super.proposed(tx, thing, proposal, by);
        var title = shortened(thing.address() + ": " + proposal.reason());
        var language = Language.of(proposal.typed().text("language")).orElse(thing.language());
        return threads.open(tx, Opening.change(thing.ref(), title, words(proposal, by), language, proposal.id(), by))
                .path();
    }

    /** Whoever has the proposal of somebody else talked about says whose it is: so that one is told. */
    private String words(Proposal proposal, Person by) {
        if (by.id().equals(proposal.by())) return proposal.reason();
        return company.person(proposal.by()).map(one -> "@" + one.slug() + ": ").orElse("") + proposal.reason();
    }

    private static String shortened(String title) {
        return title.length() <= DiscussionThread.TITLE ? title : title.substring(0, DiscussionThread.TITLE - 1) + "…";
    }

    @Override
    public Optional<String> decidedAt(Proposal proposal) {
        return talks.threads().pathOfProposal(proposal.id());
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
                .sorted(Person.byName(words.language()))
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
        return address.isEmpty()
                ? make(tx, typed, deed)
                : change(tx, address, typed, deed).path();
    }

    /** A new one is proposed, and talked about: only a decision puts it in force (invariant 6). */
    private String make(Tx tx, Typed typed, Deed deed) {
        var standard = enter(tx, typed, deed);
        var by = company.person(deed.by()).orElseThrow();
        var title = shortened(standard.code() + ": " + standard.title());
        threads.open(tx, Opening.of(Optional.of(standard.ref()), title, standard.why(), standard.language(), by));
        return standard.path();
    }

    /** Makes a proposed standard. */
    Standard enter(Tx tx, Typed typed, Deed deed) {
        var code = register.freeCode(tx, Codes.of(typed).orElse(FIRST));
        var maker = company.person(deed.by()).orElseThrow();
        var standing =
                new StandardDraft.Standing(StandardState.PROPOSED, 1, today.get(), maker.slug(), maker.slug(), "");
        return keep(tx, StandardDraft.standard(typed, code, standing), deed);
    }

    /** Keeps what was typed as the next revision, and as the next version when people have to do something else. */
    Standard change(Tx tx, String code, Typed typed, Deed deed) {
        var before = StandardDraft.Standing.of(standards.find(tx, code).orElseThrow());
        return keep(tx, StandardDraft.standard(typed, code, standing(before, deed)), deed);
    }

    /** What nobody is bound by yet has no versions. */
    private StandardDraft.Standing standing(StandardDraft.Standing before, Deed deed) {
        return deed.material() && before.state().holds() ? before.next(today.get()) : before;
    }

    private Standard keep(Tx tx, Standard standard, Deed deed) {
        return standards.keep(tx, standard, StandardFile.write(standard), deed);
    }
}
