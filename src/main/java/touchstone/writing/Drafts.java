package touchstone.writing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import touchstone.db.Tx;
import touchstone.people.Person;
import touchstone.text.Hash;
import touchstone.web.Visit;

/** Keeps what is typed and not saved, tells a page with a form of it, and knows who types where. */
public final class Drafts {
    private final DraftStore store;
    private final Surroundings around;
    private final Presence presence = new Presence();

    public Drafts(DraftStore store, Surroundings around) {
        this.store = store;
        this.around = around;
    }

    /** What a page with a form is to know, for a visitor who asks for it. */
    public Unsaved at(Visit visit, String place, long revision) {
        var draft = isShared(visit) ? Optional.<Draft>empty() : store.find(person(visit), place);
        return typed(visit, place, revision, draft, false);
    }

    /**
     * What a small form beside something that one reads is to know: its few words are kept in the browser, and nothing is asked.
     *
     * @param answered whether it shows again what was just sent
     */
    public Unsaved small(Visit visit, String place, boolean answered) {
        return unsaved(visit, place, 0, Optional.empty(), Optional.empty(), true, answered);
    }

    /** The same for a form that shows again what was just sent. */
    public Unsaved again(Visit visit, String place, long revision) {
        return typed(visit, place, revision, Optional.empty(), true);
    }

    private Unsaved typed(Visit visit, String place, long revision, Optional<Draft> draft, boolean answered) {
        var begun = draft.isPresent() || answered ? Optional.<DraftLine>empty() : begun(visit, place);
        return unsaved(visit, place, revision, draft, begun, false, answered);
    }

    private Unsaved unsaved(
            Visit visit,
            String place,
            long revision,
            Optional<Draft> draft,
            Optional<DraftLine> begun,
            boolean device,
            boolean answered) {
        return new Unsaved(
                place,
                visit.here(),
                revision,
                Hash.sha256(person(visit)).substring(0, 16),
                isShared(visit),
                now(),
                around.zone().get(),
                draft,
                begun,
                !visit.query("fresh").isEmpty(),
                device,
                answered);
    }

    /** The newest draft of another new thing of the same kind. */
    private Optional<DraftLine> begun(Visit visit, String place) {
        var siblings = Forms.siblings(place);
        if (siblings.isEmpty() || isShared(visit)) return Optional.empty();
        return store.of(person(visit)).stream()
                .filter(line ->
                        line.place().startsWith(siblings) && !line.place().equals(place))
                .findFirst();
    }

    /** Forgets a draft in the act that saves what it was for. */
    public void forget(Tx tx, Person person, String place) {
        store.forget(tx, person.id(), place);
        presence.left(person.id(), place);
    }

    /** Takes what anybody typed at a form along to its new address. */
    void move(Tx tx, String place, String to) {
        store.move(tx, place, to);
    }

    /** The same for all forms of a page and below it. */
    public void moveAll(Tx tx, String path, String to) {
        store.moveAll(tx, path, to);
    }

    boolean isShared(Visit visit) {
        return around.shared().test(visit);
    }

    DraftStore.Keeping keep(Visit visit, Draft typed) {
        var draft = typed.at(around.versions().place(visit.visitor(), typed.place()));
        var ending = store.keep(person(visit), draft);
        if (ending == DraftStore.Keeping.KEPT
                && draft.isOfSomething()
                && presence.typed(person(visit), draft.place(), draft.at()))
            around.stirred().accept(visit.visitor(), draft.place());
        return ending;
    }

    void forget(Visit visit, String place) {
        store.forget(person(visit), place);
        if (presence.left(person(visit), place)) around.stirred().accept(visit.visitor(), place);
    }

    Optional<Draft> find(Visit visit, String place) {
        return store.find(person(visit), place);
    }

    /** What there is beside somebody who types at a place. */
    Alongside beside(Visit visit, String place, long basedOn) {
        var current = around.versions().current(visit.visitor(), place);
        if (current.isEmpty()) return Alongside.nothing(visit.words());
        boolean newer = basedOn > 0 && current.getAsLong() > basedOn;
        return new Alongside(
                visit.words(), place, others(visit, place), newer, around.zone().get());
    }

    /** Who else types there. A story may be told by a colleague who is not to be named, so nobody is, on any of them. */
    private List<Alongside.Other> others(Visit visit, String place) {
        var others = store.touched(place, now().minus(Presence.PAUSE)).stream()
                .filter(touch -> !touch.person().equals(person(visit)))
                .map(touch -> new Alongside.Other(
                        place.startsWith("/stories") ? "" : name(visit, touch.person()),
                        presence.since(touch.person(), place, touch.at())))
                .sorted((one, other) -> one.since().compareTo(other.since()))
                .toList();
        return others.stream().allMatch(Alongside.Other::isUnnamed)
                ? others.stream().limit(1).toList()
                : others;
    }

    private String name(Visit visit, String person) {
        return around.people()
                .apply(person)
                .map(known -> known.nameIn(visit.language()))
                .orElse("");
    }

    String clock(Visit visit, Instant at) {
        return Unsaved.clock(visit.words(), at, around.zone().get());
    }

    Instant now() {
        return Instant.now(around.clock());
    }

    private static String person(Visit visit) {
        return visit.person().id();
    }
}
