package touchstone.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import touchstone.people.Person;
import touchstone.people.Role;

/**
 * Who answers for a thing: its keeper, and the departments that it belongs to.
 *
 * @param keeper the slug of the person, empty for nobody
 * @param departments the slugs
 * @param writer the slug of who wrote what is proposed and waits, empty while nothing does
 * @param proposed whether the thing itself is only proposed: nobody has entrusted it to its keeper yet
 */
public record Charge(String keeper, Collection<String> departments, String writer, boolean proposed) {
    /** Nobody in particular: the editors. */
    public static final Charge NOBODY = new Charge("", List.of());

    /** Why somebody may not decide who has nothing to do with it: a key of the messages. */
    static final String NOT_YOURS = "decision.not-yours";

    /** Why whoever wrote a proposal may not adopt it alone: a key of the messages. */
    static final String OWN = "decision.own-proposal";

    /** So many positions must stand before the department decides without its keeper. */
    public static final int POSITIONS = 2;

    public Charge {
        departments = List.copyOf(departments);
    }

    /** For a thing that holds, while nothing is proposed. */
    public Charge(String keeper, Collection<String> departments) {
        this(keeper, departments, "", false);
    }

    /** For a thing that is only proposed. */
    public static Charge proposed(String keeper, Collection<String> departments, String writer) {
        return new Charge(keeper, departments, writer, true);
    }

    /** The same while something waits that a person wrote. */
    public Charge writtenBy(String person) {
        return new Charge(keeper, departments, person, proposed);
    }

    /** Whether a person wrote what is proposed. */
    public boolean isWrittenBy(Person person) {
        return person.slug().equals(writer);
    }

    /** Whether a person might also decide about the thing itself, whoever wrote what is proposed. */
    boolean decides(Person person, int positions) {
        return refuses(person, DecisionEffect.RETIRE_STANDARD, positions).isEmpty();
    }

    /** Whether a person may have what is proposed hold while so many positions stand. */
    public boolean adopts(Person person, int positions) {
        return refuses(person, DecisionEffect.NEW_STANDARD, positions).isEmpty();
    }

    /**
     * Why a person may not decide so: a key of the messages; empty when the person may. Nobody but an editor adopts alone what
     * they wrote or would keep: that takes those for whom it is meant.
     *
     * @param positions how many stand, those of others where the person wrote what is proposed
     */
    Optional<String> refuses(Person person, DecisionEffect effect, int positions) {
        if (effect.isEverybodys() || person.role().includes(Role.EDITOR)) return Optional.empty();
        boolean adopts = effect.shapes();
        boolean wrote = adopts && isWrittenBy(person);
        boolean keeps = person.slug().equals(keeper) && !(adopts && proposed);
        if (keeps && !wrote) return Optional.empty();
        if (!keeps && !departments.contains(person.department())) return Optional.of(NOT_YOURS);
        if (positions >= POSITIONS) return Optional.empty();
        return Optional.of(wrote ? OWN : "decision.positions-first");
    }
}
