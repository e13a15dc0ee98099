package touchstone;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import touchstone.account.Account;
import touchstone.discussion.Charge;
import touchstone.people.Person;
import touchstone.people.Role;
import touchstone.standard.Standard;
import touchstone.standard.StandardLine;
import touchstone.thing.Ref;

/**
 * Who decides on proposals and answers questions and doubts: the keeper of a standard who can sign in, else the editors; on
 * what a keeper proposes and on what is new, the editors.
 */
final class Deciders {
    private final List<Person> here;
    private final Map<String, String> keepers;

    private Deciders(List<Person> here, Map<String, String> keepers) {
        this.here = here;
        this.keepers = keepers;
    }

    static Deciders of(Store store) {
        // A keeper of the example cannot sign in, and would never hear of it.
        var here = store.accounts().people().here().stream()
                .filter(Account::known)
                .map(Account::person)
                .toList();
        var keepers = store.standards().lines().stream().collect(toMap(StandardLine::id, StandardLine::keeper));
        return new Deciders(here, keepers);
    }

    /** The ids of those who answer for a thing. */
    List<String> answering(Ref thing) {
        return on(thing, "");
    }

    /** The ids of those who decide on what a person proposes for a thing. */
    List<String> on(Ref thing, String by) {
        var keeper = thing.kind().equals(Standard.KIND) ? keepers.getOrDefault(thing.id(), "") : "";
        var keeping = here.stream()
                .filter(person -> person.slug().equals(keeper) && !person.id().equals(by))
                .map(Person::id)
                .toList();
        return keeping.isEmpty() ? editors() : keeping;
    }

    private List<String> editors() {
        return here.stream()
                .filter(person -> person.role() != Role.MEMBER)
                .map(Person::id)
                .toList();
    }

    /**
     * The ids of those who may adopt a standard that is only proposed, without whoever proposed it.
     *
     * @param positions how many stand
     */
    List<String> onNew(Standard standard, int positions) {
        var charge = Charge.proposed(standard.keeper(), List.of(standard.department()), standard.proposedBy());
        return here.stream()
                .filter(person -> !charge.isWrittenBy(person) && charge.adopts(person, positions))
                .map(Person::id)
                .toList();
    }
}
