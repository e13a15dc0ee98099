package touchstone;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import touchstone.account.Account;
import touchstone.people.Person;
import touchstone.people.Role;
import touchstone.standard.Standard;
import touchstone.standard.StandardLine;
import touchstone.thing.Ref;

/** Who decides on proposals and answers questions and doubts: the keeper of a standard who can sign in, else the editors. */
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

    /** The ids of those who decide on what is proposed for a thing. */
    List<String> on(Ref thing) {
        var keeper = thing.kind().equals(Standard.KIND) ? keepers.getOrDefault(thing.id(), "") : "";
        var keeping = here.stream()
                .filter(person -> person.slug().equals(keeper))
                .map(Person::id)
                .toList();
        if (!keeping.isEmpty()) return keeping;
        return here.stream()
                .filter(person -> person.role() != Role.MEMBER)
                .map(Person::id)
                .toList();
    }
}
