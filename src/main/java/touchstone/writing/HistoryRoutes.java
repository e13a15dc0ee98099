package touchstone.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.db.Ids;
import touchstone.history.Revision;
import touchstone.thing.Named;
import touchstone.thing.Things;
import touchstone.web.Frame;
import touchstone.web.NotFound;
import touchstone.web.NotYours;
import touchstone.web.Problems;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;

/** Every version of the things of one kind, what it changed, and the way back to it; and what is proposed. */
public final class HistoryRoutes implements Routes {
    private final Writable kind;
    private final Desk desk;
    private final Things things;
    private final History history;
    private final Drafts drafts;

    public HistoryRoutes(Writable kind, Desk desk, Things things, History history, Drafts drafts) {
        this.kind = kind;
        this.desk = desk;
        this.things = things;
        this.history = history;
        this.drafts = drafts;
    }

    @Override
    public void register(Routing routing) {
        var thing = kind.path() + "/{address}";
        routing.get(thing + "/history", this::all);
        routing.get(thing + "/history/{number}", this::one);
        routing.post(thing + "/history/{number}", Right.MEMBER, this::restore);
        routing.get(thing + "/proposals/{id}", Right.MEMBER, this::proposal);
        routing.post(thing + "/proposals/{id}", Right.MEMBER, this::settle);
    }

    private void all(Visit visit) {
        var thing = thing(visit);
        if (hasMoved(visit, thing, "")) return;
        var page = HistoryPage.of(visit, history, kind, thing, visit.number("page", 1));
        visit.show(templates -> templates.writingHistory(page));
    }

    private void one(Visit visit) {
        var thing = thing(visit);
        if (hasMoved(visit, thing, "/" + visit.path("number"))) return;
        var revision = revision(visit, thing);
        int number = revision.number();
        boolean newest = number == history.newest(thing);
        boolean restorable = !newest && mayKeep(visit, thing);
        var frame = visit.frame(Section.NONE, visit.text("history.version", number));
        var base = thing.path() + "/history/";
        var page = new RevisionPage(
                frame,
                thing.titleIn(visit.language()),
                thing.titleLanguage(visit.language()),
                thing.path(),
                visit.text("history.version", number),
                facts(visit, frame, thing, revision),
                changed(visit, thing, revision),
                restorable ? kind.missing(read(revision, thing), visit.words()) : List.of(),
                number > 1 ? base + (number - 1) : "",
                newest ? "" : base + (number + 1),
                "",
                restorable ? base + number : "",
                false,
                "",
                "",
                "",
                List.of(),
                Optional.empty());
        visit.show(templates -> templates.writingRevision(page));
    }

    private List<Changed> changed(Visit visit, Named thing, Revision revision) {
        return history.find(thing, revision.number() - 1)
                .map(before -> Changed.between(visit.words(), kind, read(before, thing), read(revision, thing)))
                .orElse(List.of());
    }

    private List<String> facts(Visit visit, Frame frame, Named thing, Revision revision) {
        return facts(
                history.when(frame, revision.at()),
                history.by(visit, revision.by()),
                history.what(visit, kind, revision),
                history.turn(visit, kind, thing, revision));
    }

    private void restore(Visit visit) {
        var thing = thing(visit);
        if (!mayKeep(visit, thing)) throw new NotYours();
        var revision = revision(visit, thing);
        var reason = visit.text("history.restored", revision.number());
        boolean material = history.isMaterialSince(thing, revision.number());
        var typed = read(revision, thing);
        // What people have to do does not change without a word why, forwards or back: the form asks for it.
        if (kind.asksWhy()) show(visit, 200, rewriting(visit, thing, typed, new Reason("", Weight.of(material)), ""));
        else keep(visit, thing, sent(visit, thing, typed, history.newest(thing), reason, material, ""));
    }

    private void proposal(Visit visit) {
        var thing = thing(visit);
        var proposal = history.waiting(thing, visit.path("id")).orElseThrow(NotFound::new);
        show(visit, 200, thing, proposal, new Problems());
    }

    private void show(Visit visit, int status, Named thing, Proposal proposal, Problems problems) {
        var elsewhere = kind.decidedAt(proposal);
        var place = thing.path() + "/proposals/" + proposal.id();
        boolean decides = mayKeep(visit, thing) && elsewhere.isEmpty();
        var frame = visit.frame(Section.NONE, visit.text("history.proposal"));
        var compared = compared(thing, proposal);
        var page = new RevisionPage(
                frame,
                thing.titleIn(visit.language()),
                thing.titleLanguage(visit.language()),
                thing.path(),
                visit.text("history.proposal"),
                facts(visit, frame, thing, proposal),
                Changed.between(visit.words(), kind, compared.theirs(), compared.merged()),
                left(visit, compared),
                "",
                "",
                elsewhere.orElse(""),
                decides ? place : "",
                true,
                decides ? visit.text(adopted(proposal)) : "",
                decides && isTalkable(visit, thing, proposal) ? visit.text("history.discuss") : "",
                visit.form().line("why"),
                problems.of("why", visit.words()),
                Optional.of(drafts.small(visit, place, status != 200)).filter(_ -> decides));
        visit.ownOnly();
        visit.show(status, templates -> templates.writingRevision(page));
    }

    private List<String> facts(Visit visit, Frame frame, Named thing, Proposal proposal) {
        boolean moved = proposal.basedOn() != history.newest(thing);
        return facts(
                history.when(frame, proposal.at()),
                history.by(visit, proposal.by()),
                proposal.reason().isEmpty() ? "" : visit.text("history.why", proposal.reason()),
                moved ? visit.text("history.moved") : "");
    }

    /** Whoever decides is told that the title in the other language stays as it was. */
    private static List<String> left(Visit visit, Compared compared) {
        return Twin.isLeft(compared.theirs(), compared.merged())
                ? List.of(visit.text("history.twin", Twin.other(compared.merged())))
                : List.of();
    }

    /** What adopting a proposal means, where it makes a difference whether it changes what people do. */
    private String adopted(Proposal proposal) {
        if (!kind.asksWhy()) return "history.adopt.plain";
        return proposal.material() ? "history.adopt.material" : "history.adopt.wording";
    }

    /** Whether somebody may find that it is more than a matter of wording, of what nobody changes without a decision. */
    private boolean isTalkable(Visit visit, Named thing, Proposal proposal) {
        return kind.asksWhy() && !proposal.material() && kind.may(visit.visitor(), thing, true) == May.PROPOSE;
    }

    /** The text of today, and what a proposal would make of it. */
    private Compared compared(Named thing, Proposal proposal) {
        var today = at(thing, history.newest(thing));
        var base = history.find(thing, proposal.basedOn())
                .map(one -> read(one, thing))
                .orElse(today);
        return new Compared(today, Merge.of(base, today, proposal.typed()).merged());
    }

    private record Compared(Typed theirs, Typed merged) {}

    private Typed at(Named thing, int number) {
        return history.find(thing, number).map(one -> read(one, thing)).orElse(Typed.NOTHING);
    }

    /** Adopts a proposal or declines it; one that cannot be adopted as it is stays until somebody has brought both together. */
    private void settle(Visit visit) {
        var thing = thing(visit);
        if (!mayKeep(visit, thing)) throw new NotYours();
        var proposal = history.waiting(thing, visit.path("id")).orElseThrow(NotFound::new);
        var elsewhere = kind.decidedAt(proposal);
        if (elsewhere.isPresent()) {
            visit.goTo(elsewhere.get());
            return;
        }
        switch (visit.form().line("answer")) {
            case "adopt" -> adopt(visit, thing, proposal);
            case "discuss" -> discuss(visit, thing, proposal);
            default -> decline(visit, thing, proposal);
        }
    }

    /** What was proposed as a matter of wording is talked about after all. */
    private void discuss(Visit visit, Named thing, Proposal proposal) {
        if (!isTalkable(visit, thing, proposal)) throw new NotFound();
        switch (desk.discuss(kind, thing, proposal, visit.person()).orElseThrow(NotFound::new)) {
            case Saving.Proposed(String path) -> visit.goTo(path);
            default -> visit.goTo(BinRoutes.path(thing));
        }
    }

    private void adopt(Visit visit, Named thing, Proposal proposal) {
        var reason = proposal.reason().isEmpty() ? visit.text("history.adopted") : proposal.reason();
        keep(
                visit,
                thing,
                sent(visit, thing, proposal.typed(), proposal.basedOn(), reason, proposal.material(), proposal.id()));
    }

    /** Whoever proposed something is owed a sentence. */
    private void decline(Visit visit, Named thing, Proposal proposal) {
        var why = visit.form().line("why");
        var problems = new Problems();
        if (why.isEmpty()) problems.add("why", "problem.decline");
        if (why.length() > Desk.MOST_REASON) problems.add("why", "problem.long", Desk.MOST_REASON);
        if (problems.any()) {
            show(visit, 422, thing, proposal, problems);
            return;
        }
        if (!desk.decline(proposal, why, visit.person())) throw new NotFound();
        visit.goTo(thing.path() + "/history");
    }

    private static Desk.Sent sent(
            Visit visit, Named thing, Typed typed, int basedOn, String reason, boolean material, String proposal) {
        return new Desk.Sent(
                visit.person(), typed, "", thing.path() + "/history", basedOn, reason, Weight.of(material), proposal);
    }

    /** Saves what lies ready; where that cannot be, the form shows why, with both texts where somebody was faster. */
    private void keep(Visit visit, Named thing, Desk.Sent sent) {
        var why = new Reason(sent.reason(), sent.weight());
        var change = rewriting(visit, thing, sent.typed(), why, sent.proposal());
        switch (desk.change(kind, change.fields(), thing, sent)) {
            case Saving.Kept(String path) -> visit.goTo(path);
            case Saving.Proposed(String path) -> visit.goTo(path);
            case Saving.Binned _ -> visit.goTo(BinRoutes.path(thing));
            case Saving.Refused(Problems problems) -> show(visit, 422, change.refused(problems));
            case Saving.Overtaken theirs ->
                show(visit, 409, change.overtaken(theirs, change.given().unsaved()));
        }
    }

    private Rewriting rewriting(Visit visit, Named thing, Typed typed, Reason why, String proposal) {
        var fields = Arranged.keeping(kind.fields(visit.words(), false), typed, visit.language());
        int newest = history.newest(thing);
        var unsaved = drafts.again(visit, thing.path() + Forms.EDIT, newest);
        var given = new WritePage.Given(Ids.next(), unsaved, Optional.empty(), new Problems());
        return new Rewriting(thing, fields, typed, newest, given, why, proposal);
    }

    private void show(Visit visit, int status, Rewriting change) {
        var page = WritePage.change(visit, kind, change);
        visit.ownOnly();
        visit.show(status, templates -> templates.writingWrite(page));
    }

    private boolean mayKeep(Visit visit, Named thing) {
        return kind.may(visit.visitor(), thing) == May.KEEP;
    }

    /** Sends whoever asks under a former address to the one of today, for ever. */
    private static boolean hasMoved(Visit visit, Named thing, String below) {
        if (thing.address().equals(visit.path("address"))) return false;
        visit.moved(thing.path() + "/history" + below);
        return true;
    }

    private Named thing(Visit visit) {
        return things.at(visit.visitor(), kind.kind(), visit.path("address")).orElseThrow(NotFound::new);
    }

    private Revision revision(Visit visit, Named thing) {
        return Optional.of(visit.path("number"))
                .filter(number -> number.matches("[0-9]{1,9}"))
                .flatMap(number -> history.find(thing, Integer.parseInt(number)))
                .orElseThrow(NotFound::new);
    }

    private Typed read(Revision revision, Named thing) {
        return kind.read(revision.file(), thing.address());
    }

    private static List<String> facts(String... facts) {
        var said = new ArrayList<String>();
        for (var fact : facts) if (!fact.isEmpty()) said.add(fact);
        return said;
    }
}
