package touchstone.thing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.people.Person;
import touchstone.people.Visitor;

/** All kinds of things together, and the one answer to who may read what. */
public final class Things {
    private final NamedStore names;
    private final Map<String, Kind> kinds;
    private final List<String> order;

    public Things(NamedStore names, List<Kind> kinds) {
        this.names = names;
        // In the order given: it decides which thing a wiki link means when two kinds share an address.
        var byName = new LinkedHashMap<String, Kind>();
        kinds.forEach(kind -> byName.put(kind.name(), kind));
        this.kinds = Collections.unmodifiableMap(byName);
        this.order = List.copyOf(byName.keySet());
    }

    /** The one authorisation function: every path that reads asks this and nothing else. */
    public static boolean mayRead(Visitor visitor, Access access) {
        if (access.open()) return true;
        return !access.owner().isEmpty()
                && visitor.person()
                        .map(person -> person.id().equals(access.owner()))
                        .orElse(false);
    }

    public Collection<Kind> kinds() {
        return kinds.values();
    }

    public Optional<Kind> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    /** The things behind these refs that the visitor may read, in one query. */
    public Map<Ref, Named> named(Visitor visitor, Collection<Ref> refs) {
        var found = new HashMap<Ref, Named>();
        for (var named : names.named(refs)) if (mayRead(visitor, named.access())) found.put(named.ref(), named);
        return found;
    }

    /** What decides who may read these things, in one query; what is not there, nobody may. */
    public Map<Ref, Access> access(Collection<Ref> refs) {
        var found = new HashMap<Ref, Access>();
        for (var named : names.named(refs)) found.put(named.ref(), named.access());
        return found;
    }

    /** What wiki links point at, by the address as written, in one query. */
    public Map<String, Named> at(Visitor visitor, Collection<String> addresses) {
        var found = new HashMap<String, Named>();
        names.at(addresses).forEach((address, candidates) -> candidates.stream()
                .filter(named -> mayRead(visitor, named.access()))
                .min(Comparator.comparingInt(named -> order.indexOf(named.ref().kind())))
                .ifPresent(named -> found.put(address, named)));
        return found;
    }

    /** The thing of a kind at an address or a former one, if the visitor may read it. */
    public Optional<Named> at(Visitor visitor, String kind, String address) {
        return names.at(kind, address).filter(named -> mayRead(visitor, named.access()));
    }

    /** The thing whose page is at a path, if the visitor may read it. */
    public Optional<Named> at(Visitor visitor, String path) {
        return names.atPath(path).filter(named -> mayRead(visitor, named.access()));
    }

    /** When things were first and last kept; for those that the visitor was shown anyhow. */
    public Map<Ref, Kept> kept(Collection<Ref> refs) {
        return names.kept(refs);
    }

    /** What links to a thing and may be read, at most {@code limit}. */
    public List<Named> linkingTo(Visitor visitor, Ref ref, int limit) {
        var found = new ArrayList<>(
                names.linkingTo(ref, visitor.person().map(Person::id).orElse(""), limit));
        found.removeIf(named -> !mayRead(visitor, named.access()));
        return found;
    }

    /** Ids of a kind after this one in the order of ids, at most {@code limit}: the way to walk through all of them. */
    public List<String> idsAfter(String kind, String id, int limit) {
        return names.idsAfter(kind, id, limit);
    }
}
