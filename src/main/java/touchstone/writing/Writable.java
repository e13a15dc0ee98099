package touchstone.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.history.Revision;
import touchstone.people.Person;
import touchstone.people.Visitor;
import touchstone.text.Language;
import touchstone.thing.Named;
import touchstone.web.Form;
import touchstone.web.Problems;
import touchstone.web.Right;
import touchstone.web.Wording;

/** One kind of thing that can be written here; each feature that has a form implements it once, registered in {@code App}. */
public interface Writable {
    /** The name of the kind, as in refs. */
    String kind();

    /** Where things of this kind live: {@code /stories}. */
    String path();

    /** Where somebody goes who rather makes no new one. */
    default String home() {
        return path();
    }

    /** Who may make a new one: the editors, unless the kind says otherwise. */
    default Right making() {
        return Right.EDITOR;
    }

    /** What somebody may do with a change of a thing: the editors keep, everybody else proposes. */
    default May may(Visitor visitor, Named thing) {
        return May.ofEditors(visitor);
    }

    /**
     * The fields of the form, with options in a language.
     *
     * @param fresh whether it is about a new thing
     */
    List<Field> fields(Wording words, boolean fresh);

    /** The fields of the form of a thing as this visitor is asked them. */
    default List<Field> fields(Wording words, Visitor visitor, Named thing) {
        return fields(words, false);
    }

    /** What the form of a new thing begins with, as far as the address asks for something. */
    default Typed blank(Form asked, Language ui) {
        return usual().with(new Typed(asked.fields()).with("language", ui.tag()));
    }

    /** What is usual for a new thing, where nobody says otherwise. */
    default Typed usual() {
        return Typed.NOTHING;
    }

    /** A revision's file as the form would show it. */
    Typed read(String file, String address);

    /** What no form can know alone: what is wrong beyond empty, too long or not among the options. */
    default void check(Typed typed, Visitor visitor, Problems problems) {}

    /**
     * What to think about before saving: it warns and hinders nobody.
     *
     * @param address of the thing, empty for a new one
     */
    default List<String> notes(Typed typed, String address, Wording words) {
        return List.of();
    }

    /** What a version names that is not there any more, in sentences: restored it would be without. */
    default List<String> missing(Typed typed, Wording words) {
        return List.of();
    }

    /** Whether a change asks something else of people, so that the form asks for a reason and whether it is material. */
    default boolean asksWhy() {
        return false;
    }

    /** Whether a change asks something else of people, whatever whoever makes it says. */
    default boolean isMaterial(Typed before, Typed after, boolean said) {
        return said;
    }

    /**
     * What versions did to a thing, in keys of the messages by their number; none where that makes no difference. The first one
     * did nothing to it.
     *
     * @param revisions one after the other, the newest first, the one before them last
     */
    default Map<Integer, String> turns(Named thing, List<Revision> revisions) {
        var turns = new HashMap<Integer, String>();
        if (asksWhy())
            for (var one : revisions)
                if (one.number() > 1) turns.put(one.number(), one.material() ? "history.material" : "history.wording");
        return turns;
    }

    /** What somebody may do with a change that asks something else of people, or does not. */
    default May may(Visitor visitor, Named thing, boolean material) {
        return may(visitor, thing);
    }

    /**
     * Where those go on who proposed a change, in the act that keeps the proposal.
     *
     * @return a path
     */
    default String proposed(Tx tx, Named thing, Proposal proposal, Person by) {
        return thing.path() + "/history";
    }

    /** Where a proposal is decided, if it is not adopted with a button. */
    default Optional<String> decidedAt(Proposal proposal) {
        return Optional.empty();
    }

    /** What may be wrong in the other language once this is changed: the other title, unless the kind has whole texts there. */
    default Twin twin(Typed typed, String address) {
        return Twin.of(typed);
    }

    /** Whether its texts are about people, so that the form looks for what could tell who somebody is. */
    default boolean isAboutPeople() {
        return false;
    }

    /** Whether the form of a new thing may ask one thing after the other, for whoever writes it standing, on a phone. */
    default boolean asksOneByOne() {
        return false;
    }

    /** Where a form of this kind asks what sounds alike while somebody types; empty for nowhere. */
    default String alike() {
        return "";
    }

    /**
     * Where whoever saved goes on, so that the page can say once what was done: the thing itself.
     *
     * @param fresh whether the thing is new
     */
    default String saved(String path, boolean fresh) {
        return path;
    }

    /** What taking away a thing of this kind means for the database. */
    Removal removal();

    /** Why a thing stays, though nothing stands on it: the key of a sentence. */
    default Optional<String> stays(Tx tx, Named thing) {
        return Optional.empty();
    }

    /** What the form would say of a thing at the end of its life, for those that are not taken away; empty for a kind without. */
    default Optional<Typed> retired(Typed typed) {
        return Optional.empty();
    }

    /** Takes a thing out of what is counted and listed, as it goes into the bin, or puts it back. */
    default void listed(Tx tx, Named thing, boolean listed) {}

    /**
     * Keeps what was typed as a new thing or as the next revision of one, in the act's transaction.
     *
     * @param address of the thing, empty for a new one
     * @return the path of the thing
     */
    String keep(Tx tx, String address, Typed typed, Deed deed);
}
