package touchstone.people;

import java.util.Optional;

/** Who is asking: a guest, or a person who has signed in. */
public record Visitor(Optional<Person> person) {
    public static final Visitor GUEST = new Visitor(Optional.empty());
}
