package touchstone.thing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.people.Visitor;

/** All kinds of things together, and the one answer to who may read what. */
public final class Things {
    private final Map<String, Kind> kinds;

    public Things(List<Kind> kinds) {
        // In the order given: it decides which thing a wiki link means when two kinds share an address.
        var byName = new LinkedHashMap<String, Kind>();
        kinds.forEach(kind -> byName.put(kind.name(), kind));
        this.kinds = Collections.unmodifiableMap(byName);
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

    /** The things behind these refs that the visitor may read, one query per kind. */
    public Map<Ref, Named> named(Visitor visitor, Collection<Ref> refs) {
        var found = new HashMap<Ref, Named>();
        byKind(refs).forEach((kind, ids) -> kind(kind)
                .ifPresent(known -> known.named(ids).values().forEach(named -> {
                    if (mayRead(visitor, named.access())) found.put(named.ref(), named);
                })));
        return found;
    }

    /** What wiki links point at, by the address as written; of several kinds with one address the first that has it. */
    public Map<String, Named> at(Visitor visitor, Collection<String> addresses) {
        var found = new HashMap<String, Named>();
        if (addresses.isEmpty()) return found;
        for (var kind : kinds.values())
            kind.at(addresses).forEach((address, named) -> {
                if (mayRead(visitor, named.access())) found.putIfAbsent(address, named);
            });
        return found;
    }

    private static Map<String, List<String>> byKind(Collection<Ref> refs) {
        var ids = new HashMap<String, List<String>>();
        refs.forEach(ref ->
                ids.computeIfAbsent(ref.kind(), kind -> new ArrayList<>()).add(ref.id()));
        return ids;
    }
}
