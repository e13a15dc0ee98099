package touchstone.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.notice.Notices;
import touchstone.notice.Reason;
import touchstone.people.Person;
import touchstone.people.Visitor;

/** Who is asked to know which standard, who does, and what people do about it (invariants 4 and 7). */
public final class Acknowledgements {
    private final Database db;
    private final StandardStore standards;
    private final AcknowledgementStore store;
    private final Notices notices;
    private final Supplier<LocalDate> today;

    /** How an attempt to acknowledge a version ended. */
    public sealed interface Acknowledging {
        /** It is noted, or was before. */
        record Kept() implements Acknowledging {}

        /** There is a newer version by now, or an older one was never asked. */
        record Newer(Standard standard) implements Acknowledging {}

        /** This person is not asked to know it. */
        record NotAsked() implements Acknowledging {}
    }

    /** Tells those who are missing that they are waited for, in the act that notes the reminder. */
    @FunctionalInterface
    public interface Reminding {
        void remind(Tx tx, Standard standard, Person by, List<String> personIds);
    }

    /** @param today the day that counts for joiners */
    public Acknowledgements(
            Database db,
            StandardStore standards,
            AcknowledgementStore store,
            Notices notices,
            Supplier<LocalDate> today) {
        this.db = db;
        this.standards = standards;
        this.store = store;
        this.notices = notices;
        this.today = today;
    }

    public AcknowledgementStore store() {
        return store;
    }

    /** Whether anybody is asked to know a standard: it binds and holds (invariant 4). */
    public static boolean isAsked(StandardLine standard) {
        return standard.rule().binding() && standard.state().holds();
    }

    /** Whether somebody is asked to know a standard. */
    public boolean isAsked(StandardLine standard, Person person) {
        return isAsked(standard) && audience(standard).holds(person);
    }

    private Audience audience(StandardLine standard) {
        return Audience.of(standard.scope(), standard.department(), store.people(today.get()));
    }

    /** How well the current version of a standard is known; empty where nobody is asked. */
    public Optional<Coverage> coverage(StandardLine standard) {
        if (!isAsked(standard)) return Optional.empty();
        return Optional.of(coverage(standard, store.knowing(standard, today.get())));
    }

    /** The same of many standards at once, in the same number of queries. */
    public Map<String, Coverage> coverage(Collection<StandardLine> lines) {
        var knowing = store.knowing(today.get());
        var found = new HashMap<String, Coverage>();
        for (var line : lines)
            if (isAsked(line)) found.put(line.code(), coverage(line, knowing.getOrDefault(line.id(), List.of())));
        return found;
    }

    private Coverage coverage(StandardLine standard, List<Coverage.Group> knowing) {
        var audience = audience(standard);
        var groups = new ArrayList<Coverage.Group>();
        for (var people : store.people(today.get())) {
            if (!audience.holds(people.department(), people.management())) continue;
            int know = knowing.stream()
                    .filter(group ->
                            group.department().equals(people.department()) && group.management() == people.management())
                    .mapToInt(group -> group.share().know())
                    .sum();
            groups.add(new Coverage.Group(
                    people.department(),
                    people.management(),
                    new Share(know, people.share().asked())));
        }
        return Coverage.of(groups);
    }

    /** What waits for somebody to be acknowledged: first what the person knows in an older version, then in the handbook's order. */
    public List<StandardLine> waitingFor(Person person) {
        var known = store.known(person.id());
        return standards.inForce().stream()
                .filter(line -> known.getOrDefault(line.id(), 0) < line.version() && isAsked(line, person))
                .sorted(Comparator.comparing(line -> !known.containsKey(line.id())))
                .toList();
    }

    /** The ids of those who are asked and do not know the current version yet: for its keeper alone (invariant 17). */
    public List<String> outstanding(Visitor visitor, Standard standard) {
        if (!keeps(visitor, standard)) return List.of();
        return missing(store.missing(standard.id(), standard.version(), today.get()), standard.line());
    }

    private List<String> missing(List<AcknowledgementStore.Missing> all, StandardLine standard) {
        if (!isAsked(standard)) return List.of();
        var audience = audience(standard);
        return all.stream()
                .filter(one -> audience.holds(one.department(), one.management()))
                .map(AcknowledgementStore.Missing::personId)
                .toList();
    }

    /** Everybody who is asked and does not know the current version yet, as an act that tells them sees it. */
    List<String> missing(Tx tx, Standard standard) {
        return missing(store.missing(tx.handle(), standard.id(), standard.version(), today.get()), standard.line());
    }

    /** Whether somebody keeps a standard. */
    public static boolean keeps(Visitor visitor, Standard standard) {
        return visitor.person()
                .filter(person -> person.slug().equals(standard.keeper()))
                .isPresent();
    }

    /** Notes that somebody knows the version that was read. */
    Acknowledging acknowledge(Person person, Standard read, int version) {
        return db.write(tx -> {
            var standard = standards.find(tx, read.code()).orElse(read);
            if (!isAsked(standard.line(), person)) return new Acknowledging.NotAsked();
            if (standard.version() != version) return new Acknowledging.Newer(standard);
            store.keep(tx, standard.id(), version, List.of(person.id()));
            settle(tx, standard, List.of(person.id()));
            return new Acknowledging.Kept();
        });
    }

    /**
     * Notes that several people know a version, such as those who were at a meeting; those who are not asked are left
     * out. Says how many know it newly; none when it is not the current version.
     */
    public int keep(Tx tx, Standard standard, int version, Collection<Person> persons) {
        if (standard.version() != version || !isAsked(standard.line())) return 0;
        var audience = audience(standard.line());
        var asked = persons.stream().filter(audience::holds).map(Person::id).toList();
        settle(tx, standard, asked);
        return store.keep(tx, standard.id(), version, asked);
    }

    /** Who knows it is waited for no more. */
    private void settle(Tx tx, Standard standard, List<String> personIds) {
        for (var person : personIds) notices.settle(tx, person, standard.ref(), Reason.ACKNOWLEDGE, Reason.REMINDER);
    }

    /** Reminds those who are missing, once a version; false when somebody else keeps it. */
    boolean remind(Visitor visitor, Standard read, Reminding reminding) {
        if (!keeps(visitor, read)) return false;
        db.write(tx -> {
            var standard = standards.find(tx, read.code()).orElse(read);
            var missing = missing(tx, standard);
            if (missing.isEmpty() || !store.remind(tx, standard.id(), standard.version())) return false;
            reminding.remind(tx, standard, visitor.person().orElseThrow(), missing);
            return true;
        });
        return true;
    }
}
