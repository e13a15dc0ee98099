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
 */
public record Charge(String keeper, Collection<String> departments) {
    /** Nobody in particular: the editors. */
    public static final Charge NOBODY = new Charge("", List.of());

    /** Why somebody may not decide who has nothing to do with it: a key of the messages. */
    static final String NOT_YOURS = "decision.not-yours";

    /** So many positions must stand before the department decides without its keeper. */
    public static final int POSITIONS = 2;

    public Charge {
        departments = List.copyOf(departments);
    }

    /** Whether a person might also decide to change the thing. */
    boolean decides(Person person, int positions) {
        return refuses(person, DecisionEffect.CHANGE_STANDARD, positions).isEmpty();
    }

    /** Why a person may not decide so while so many positions stand: a key of the messages; empty when the person may. */
    Optional<String> refuses(Person person, DecisionEffect effect, int positions) {
        if (effect.isEverybodys() || person.role().includes(Role.EDITOR)) return Optional.empty();
        if (person.slug().equals(keeper)) return Optional.empty();
        if (!departments.contains(person.department())) return Optional.of(NOT_YOURS);
        return positions >= POSITIONS ? Optional.empty() : Optional.of("decision.positions-first");
    }
}
