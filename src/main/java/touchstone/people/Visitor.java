package touchstone.people;

import java.util.Optional;

/** Who is asking: a guest, or a person who has signed in. */
public record Visitor(Optional<Person> person) {
    public static final Visitor GUEST = new Visitor(Optional.empty());

    public static Visitor of(Person person) {
        return new Visitor(Optional.of(person));
    }

    public boolean isGuest() {
        return person.isEmpty();
    }

    /** Whether this is a person with a role, or with one that includes it. */
    public boolean is(Role role) {
        return person.map(Person::role).filter(own -> own.includes(role)).isPresent();
    }

    /** Whether this is the person with an id; nobody is the one with an empty id. */
    public boolean is(String personId) {
        return !personId.isEmpty()
                && person.map(Person::id).filter(personId::equals).isPresent();
    }
}
