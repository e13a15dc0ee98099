package touchstone.writing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import touchstone.history.Revision;
import touchstone.history.RevisionStore;
import touchstone.people.Person;
import touchstone.thing.Named;
import touchstone.web.Frame;
import touchstone.web.Visit;

/** What there is to know of the versions of things, in words. */
public final class History {
    private final RevisionStore revisions;
    private final ProposalStore proposals;
    private final Function<String, Optional<Person>> people;
    private final Supplier<ZoneId> zone;

    /** @param people a person by id, also one who has left */
    public History(
            RevisionStore revisions,
            ProposalStore proposals,
            Function<String, Optional<Person>> people,
            Supplier<ZoneId> zone) {
        this.revisions = revisions;
        this.proposals = proposals;
        this.people = people;
        this.zone = zone;
    }

    /** Whether anything that was changed after a revision asked something else of people. */
    boolean isMaterialSince(Named thing, int number) {
        int after = newest(thing) - number;
        return of(thing, 0, Math.max(0, after)).stream().anyMatch(Revision::material);
    }

    int newest(Named thing) {
        return revisions.newest(thing.ref().kind(), thing.ref().id());
    }

    List<Revision> of(Named thing, int offset, int limit) {
        return revisions.of(thing.ref().kind(), thing.ref().id(), offset, limit);
    }

    Optional<Revision> find(Named thing, int number) {
        return revisions.find(thing.ref().kind(), thing.ref().id(), number);
    }

    List<Proposal> waiting(Named thing) {
        return proposals.waiting(thing.ref());
    }

    Optional<Proposal> waiting(Named thing, String id) {
        return proposals
                .find(id)
                .filter(proposal -> proposal.isWaiting() && proposal.ref().equals(thing.ref()));
    }

    /** Day and time where the company is. */
    String when(Frame frame, Instant at) {
        var there = at.atZone(zone.get());
        return frame.text(
                "history.when",
                frame.date(there.toLocalDate()),
                "%02d:%02d".formatted(there.getHour(), there.getMinute()));
    }

    /** An old version that lies in a form. */
    Restored restored(Visit visit, Writable kind, Revision revision) {
        return Restored.of(visit, kind, revision, zone.get());
    }

    /** Who wrote something, in words; empty where nobody is named. */
    String by(Visit visit, String personId) {
        if (personId.isEmpty()) return "";
        return people.apply(personId)
                .map(person -> person.nameIn(visit.language()))
                .orElseGet(() -> visit.text("history.somebody"));
    }

    /** What a version is, in a few words: its reason, else that something was told or begun, or changed. */
    String what(Visit visit, Writable kind, Revision revision) {
        if (!revision.reason().isEmpty()) return reason(visit, revision.reason());
        if (revision.number() > 1) return visit.text("history.changed");
        var own = "history.begun." + kind.kind();
        return visit.text(visit.words().has(own) ? own : "history.begun");
    }

    /** What a version did to its thing, in words; empty where that makes no difference. */
    String turn(Visit visit, Writable kind, Named thing, Revision revision) {
        var key = kind.turns(thing, of(thing, newest(thing) - revision.number(), 2))
                .getOrDefault(revision.number(), "");
        return key.isEmpty() ? "" : visit.text(key);
    }

    /** Why, in the language of the page where the program itself gave the reason. */
    String reason(Visit visit, String reason) {
        var key = "history.reason." + reason.replace(' ', '-');
        return reason.length() < 40 && visit.words().has(key) ? visit.text(key) : reason;
    }
}
