package touchstone.writing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import touchstone.db.Tx;
import touchstone.people.Person;
import touchstone.text.Hash;
import touchstone.web.Visit;

/** Keeps what is typed and not saved, tells a page with a form of it, and knows who types where. */
public final class Drafts implements Desk.DraftForgetting {
    /** The parameter by which a form is asked for with one of several texts. */
    static final String WISHED = "draft";

    private final DraftStore store;
    private final Surroundings around;
    private final Presence presence = new Presence();

    public Drafts(DraftStore store, Surroundings around) {
        this.store = store;
        this.around = around;
    }

    /** What a page with a form is to know, for a visitor who asks for it. */
    public Unsaved at(Visit visit, String place, long revision) {
        var held = isShared(visit) ? List.<DraftStore.Held>of() : store.at(person(visit), place);
        var draft = wished(visit, held);
        var others = held.stream()
                .filter(one -> !draft.filter(one::equals).isPresent())
                .map(one -> DraftStore.line(one, false))
                .toList();
        var made = made(visit, place);
        var begun = draft.isPresent() || made.isPresent() ? Optional.<DraftLine>empty() : begun(visit, place);
        var strand = draft.map(DraftStore.Held::strand).orElse(Strand.NEW);
        return unsaved(
                visit,
                place,
                revision,
                new Unsaved.Texts(draft.map(DraftStore.Held::draft), strand, others, begun, made),
                false,
                false);
    }

    /** What was made of the form of a new thing, where somebody comes back to it. */
    private Optional<String> made(Visit visit, String place) {
        var siblings = Forms.siblings(place);
        return siblings.isEmpty() || !visit.here().startsWith(place)
                ? Optional.empty()
                : store.made(person(visit), place.substring(siblings.length()));
    }

    /**
     * What a small form beside something that one reads is to know: its few words are kept in the browser, and nothing is asked.
     *
     * @param answered whether it shows again what was just sent
     */
    public Unsaved small(Visit visit, String place, boolean answered) {
        return unsaved(visit, place, 0, Unsaved.Texts.none(Strand.NEW), true, answered);
    }

    /** The same for a form that shows again what was just sent. */
    public Unsaved again(Visit visit, String place, long revision) {
        return unsaved(visit, place, revision, Unsaved.Texts.none(Strand.of(visit.form())), false, true);
    }

    private Unsaved unsaved(
            Visit visit, String place, long revision, Unsaved.Texts texts, boolean device, boolean answered) {
        return new Unsaved(
                place,
                visit.here(),
                revision,
                Hash.sha256(person(visit)).substring(0, 16),
                isShared(visit),
                now(),
                around.zone().get(),
                texts,
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

    /** Forgets the text that was sent, in the act that saves what it was for. */
    @Override
    public void forget(Tx tx, Person person, String place, Strand strand) {
        store.forget(tx, person.id(), place, strand);
        presence.left(person.id(), place);
    }

    @Override
    public void forgetAll(Tx tx, Person person, String place) {
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

    /** @param words whether words changed, and not only how far somebody has looked */
    DraftStore.Keeping keep(Visit visit, Draft typed, Strand strand, boolean words) {
        var draft = typed.at(around.versions().place(visit.visitor(), typed.place()));
        var ending = store.keep(person(visit), draft, strand, words);
        if (words
                && ending instanceof DraftStore.Keeping.Kept
                && draft.isOfSomething()
                && presence.typed(person(visit), draft.place(), draft.at()))
            around.stirred().accept(visit.visitor(), draft.place());
        return ending;
    }

    void forget(Visit visit, String place) {
        var form = visit.form();
        if (form.fields().containsKey(Strand.FIELD)) store.forget(person(visit), place, Strand.of(form));
        else store.forget(person(visit), place);
        if (presence.left(person(visit), place)) around.stirred().accept(visit.visitor(), place);
    }

    Optional<Draft> find(Visit visit, String place) {
        return held(visit, place).map(DraftStore.Held::draft);
    }

    Optional<DraftStore.Held> held(Visit visit, String place) {
        return wished(visit, store.at(person(visit), place));
    }

    /** The text that is asked for, else the newest. */
    private static Optional<DraftStore.Held> wished(Visit visit, List<DraftStore.Held> held) {
        var wished = visit.query(WISHED);
        return held.stream()
                .filter(one -> one.strand().id().equals(wished))
                .findFirst()
                .or(() -> held.stream().findFirst());
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
