package touchstone.writing;

import java.util.List;
import java.util.Optional;
import touchstone.thing.Named;
import touchstone.thing.Things;
import touchstone.web.Frame;
import touchstone.web.NotFound;
import touchstone.web.NotYours;
import touchstone.web.Problems;
import touchstone.web.Right;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;

/** The versions of the things of one kind in a list, and what is proposed to become one. */
public final class HistoryRoutes extends ResavingRoutes {

    public HistoryRoutes(Writable kind, Desk desk, Things things, History history, Drafts drafts) {
        super(kind, desk, things, history, drafts);
    }

    @Override
    public void register(Routing routing) {
        var thing = kind.path() + "/{address}";
        routing.get(thing + "/history", this::all);
        routing.get(thing + "/proposals/{id}", Right.MEMBER, this::proposal);
        routing.post(thing + "/proposals/{id}", Right.MEMBER, this::settle);
    }

    private void all(Visit visit) {
        var thing = thing(visit);
        if (!thing.address().equals(visit.path("address"))) {
            visit.moved(thing.path() + "/history");
            return;
        }
        var page = HistoryPage.of(visit, history, kind, thing, visit.number("page", 1));
        visit.show(templates -> templates.writingHistory(page));
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
        var page = new ProposalPage(
                frame,
                thing.titleIn(visit.language()),
                thing.titleLanguage(visit.language()),
                thing.path(),
                facts(visit, frame, thing, proposal),
                Changed.between(visit.words(), kind, compared.theirs(), compared.merged()),
                left(visit, compared),
                elsewhere.orElse(""),
                decides ? place : "",
                decides ? visit.text(adopted(proposal)) : "",
                decides && isTalkable(visit, thing, proposal) ? visit.text("history.discuss") : "",
                visit.form().line("why"),
                problems.of("why", visit.words()),
                Optional.of(drafts.small(visit, place, status != 200)).filter(_ -> decides));
        visit.ownOnly();
        visit.show(status, templates -> templates.writingProposal(page));
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
                sent(visit, thing, proposal.typed(), proposal.basedOn(), reason, proposal.material(), proposal.id()),
                Optional.empty());
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
}
