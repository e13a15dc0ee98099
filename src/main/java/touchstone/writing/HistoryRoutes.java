package touchstone.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.history.Revision;
import touchstone.thing.Named;
import touchstone.thing.Things;
import touchstone.web.NotFound;
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

    public HistoryRoutes(Writable kind, Desk desk, Things things, History history) {
        this.kind = kind;
        this.desk = desk;
        this.things = things;
        this.history = history;
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
        var page = HistoryPage.of(visit, history, thing, mayKeep(visit, thing), visit.number("page", 1));
        visit.show(templates -> templates.writingHistory(page));
    }

    private void one(Visit visit) {
        var thing = thing(visit);
        var revision = revision(visit, thing);
        int number = revision.number();
        boolean newest = number == history.newest(thing);
        var changed = history.find(thing, number - 1)
                .map(before -> Changed.between(visit.words(), kind, read(before, thing), read(revision, thing)))
                .orElse(List.of());
        var frame = visit.frame(Section.NONE, visit.text("history.version", number));
        var base = thing.path() + "/history/";
        var facts = facts(
                history.when(frame, revision.at()),
                history.by(visit, revision.by()),
                history.reason(visit, revision.reason()));
        var page = new RevisionPage(
                frame,
                thing.titleIn(visit.language()),
                thing.titleLanguage(visit.language()),
                thing.path(),
                visit.text("history.version", number),
                facts,
                changed,
                number > 1 ? base + (number - 1) : "",
                newest ? "" : base + (number + 1),
                newest || !mayKeep(visit, thing) ? "" : base + number,
                false);
        visit.show(templates -> templates.writingRevision(page));
    }

    private void restore(Visit visit) {
        var thing = thing(visit);
        if (!mayKeep(visit, thing)) throw new NotFound();
        var revision = revision(visit, thing);
        var reason = visit.text("history.restored", revision.number());
        keep(visit, thing, read(revision, thing), history.newest(thing), reason);
    }

    private void proposal(Visit visit) {
        var thing = thing(visit);
        var proposal = history.waiting(thing, visit.path("id")).orElseThrow(NotFound::new);
        boolean decides = mayKeep(visit, thing);
        var frame = visit.frame(Section.NONE, visit.text("history.proposal"));
        var before = history.find(thing, proposal.basedOn())
                .map(base -> read(base, thing))
                .orElse(Typed.NOTHING);
        var page = new RevisionPage(
                frame,
                thing.titleIn(visit.language()),
                thing.titleLanguage(visit.language()),
                thing.path(),
                visit.text("history.proposal"),
                facts(history.when(frame, proposal.at()), history.by(visit, proposal.by()), proposal.reason()),
                Changed.between(visit.words(), kind, before, proposal.typed()),
                "",
                "",
                decides ? thing.path() + "/proposals/" + proposal.id() : "",
                true);
        visit.ownOnly();
        visit.show(templates -> templates.writingRevision(page));
    }

    /** Adopts a proposal as its proposer's words, or declines it. */
    private void settle(Visit visit) {
        var thing = thing(visit);
        if (!mayKeep(visit, thing)) throw new NotFound();
        var proposal = history.waiting(thing, visit.path("id")).orElseThrow(NotFound::new);
        boolean adopted = visit.form().line("answer").equals("adopt");
        if (!history.settle(proposal.id(), adopted)) throw new NotFound();
        if (adopted) keep(visit, thing, proposal.typed(), proposal.basedOn(), visit.text("history.adopted"));
        else visit.goTo(thing.path() + "/history");
    }

    /** Saves what lies ready; where somebody was faster, the form shows both. */
    private void keep(Visit visit, Named thing, Typed typed, int basedOn, String reason) {
        var fields = kind.fields(visit.words(), false);
        var sent = new Desk.Sent(visit.person(), typed, "", thing.path() + "/history", basedOn, reason, true);
        switch (desk.change(kind, fields, thing, sent)) {
            case Saving.Kept(String path) -> visit.goTo(path);
            case Saving.Proposed(String path) -> visit.goTo(path);
            case Saving.Refused _, Saving.Overtaken _ -> visit.goTo(thing.path() + "/edit");
        }
    }

    private boolean mayKeep(Visit visit, Named thing) {
        return kind.may(visit.visitor(), thing) == May.KEEP;
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
