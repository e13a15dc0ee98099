package touchstone.standard;

import java.util.Collection;
import touchstone.people.Person;

/**
 * Whom a standard is asked of (invariant 7): everybody, or a department with its management. Where a department has
 * too little management of its own for a line of its own, that of the company answers with it, so that management is always
 * asked first and always seen.
 *
 * @param department slug of the department; empty for the whole company
 * @param led whether it has management enough of its own
 */
record Audience(String department, boolean led) {
    private static final Audience EVERYBODY = new Audience("", true);

    static Audience of(Scope scope, String department, Collection<Coverage.Group> people) {
        if (scope == Scope.COMPANY) return EVERYBODY;
        int own = people.stream()
                .filter(group -> group.management() && group.department().equals(department))
                .mapToInt(group -> group.share().asked())
                .sum();
        return new Audience(department, own >= Coverage.FEW);
    }

    boolean holds(Person person) {
        return holds(person.department(), person.management());
    }

    boolean holds(String of, boolean management) {
        return department.isEmpty() || department.equals(of) || (management && !led);
    }
}
