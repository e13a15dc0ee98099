package touchstone.writing;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import touchstone.people.Person;
import touchstone.people.Visitor;
import touchstone.web.Visit;

/**
 * What drafts must know of the rest of the house.
 *
 * @param shared whether a visit comes from a device that several people share, where nothing may stay behind
 * @param people a person by the id
 * @param zone the time of day is told in it
 * @param stirred told that somebody begins or ends to type at a place
 */
public record Surroundings(
        Predicate<Visit> shared,
        Versions versions,
        Function<String, Optional<Person>> people,
        Supplier<ZoneId> zone,
        Clock clock,
        BiConsumer<Visitor, String> stirred) {
    /** Where nobody is told that somebody types. */
    public Surroundings(
            Predicate<Visit> shared,
            Versions versions,
            Function<String, Optional<Person>> people,
            Supplier<ZoneId> zone,
            Clock clock) {
        this(shared, versions, people, zone, clock, (_, _) -> {});
    }
}
