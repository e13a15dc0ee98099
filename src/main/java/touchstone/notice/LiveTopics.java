package touchstone.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import touchstone.db.Change;
import touchstone.people.Visitor;
import touchstone.thing.Access;
import touchstone.thing.Named;
import touchstone.thing.Ref;
import touchstone.thing.Things;
import touchstone.web.OwnPath;

/**
 * The topics that a page may name: a thing as {@code data-ref} shows it, the form of one as {@code place:/standards/B13/edit},
 * one's own {@code inbox}, or a page that gathers much, such as {@code today}.
 */
public final class LiveTopics {

    /** So many topics one connection takes, about 100 kB of memory; guests are many, and nobody knows how many they are. */
    static final int MOST = 200;

    static final int MOST_OF_GUESTS = 40;
    private static final int LONGEST = 300;
    private static final String PLACE = "place:";
    private static final String FORM = "/edit";

    private final Things things;
    private final Map<String, Set<String>> pages;

    /** @param pages the pages that gather much, each with the kinds of which it shows something */
    public LiveTopics(Things things, Map<String, Set<String>> pages) {
        this.things = things;
        this.pages = Map.copyOf(pages);
    }

    /** The first topics, as many as one connection takes. */
    static List<String> taken(Visitor visitor, Collection<String> topics) {
        return topics.stream()
                .distinct()
                .limit(visitor.isGuest() ? MOST_OF_GUESTS : MOST)
                .toList();
    }

    /** What to listen to, with the topics that asked for it; what is unknown and what may not be read are alike absent. */
    Map<LiveKey, Set<String>> of(Visitor visitor, Collection<String> topics) {
        var found = new LinkedHashMap<LiveKey, Set<String>>();
        for (var topic : topics) for (var key : keys(visitor, topic)) found.merge(key, Set.of(topic), LiveTopics::both);
        return found;
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        var all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    private List<LiveKey> keys(Visitor visitor, String topic) {
        if (topic.length() > LONGEST) return List.of();
        if (topic.equals(Notices.INBOX))
            return visitor.person().map(LiveKey::inbox).map(List::of).orElse(List.of());
        if (pages.containsKey(topic)) return List.of(LiveKey.page(topic));
        if (topic.startsWith(PLACE))
            return at(visitor, topic.substring(PLACE.length()))
                    .map(named -> List.of(LiveKey.of(named.ref()), LiveKey.typing(named.ref())))
                    .orElse(List.of());
        int colon = topic.indexOf(':');
        if (colon < 0) return List.of();
        return things.kind(topic.substring(0, colon))
                .flatMap(kind -> things.at(visitor, kind.name(), topic.substring(colon + 1)))
                .map(named -> List.of(LiveKey.of(named.ref())))
                .orElse(List.of());
    }

    /** The thing whose form is at a place. */
    Optional<Named> at(Visitor visitor, String place) {
        if (!place.endsWith(FORM) || OwnPath.of(place).isEmpty()) return Optional.empty();
        var path = place.substring(0, place.length() - FORM.length());
        var address = path.substring(path.lastIndexOf('/') + 1);
        return things.kinds().stream()
                .flatMap(kind -> things.at(visitor, kind.name(), address).stream())
                .filter(named -> named.path().equals(path))
                .findFirst();
    }

    /** What these changes mean to those who listen, in one query. */
    List<LiveSignal> signals(List<Change> changes) {
        var access =
                things.access(changes.stream().map(LiveTopics::ref).distinct().toList());
        var signals = new ArrayList<LiveSignal>();
        for (var change : changes) {
            var who = change.kind().equals(Notices.INBOX)
                    ? new Access(false, change.id())
                    : access.getOrDefault(ref(change), Access.NOBODY);
            signals.add(new LiveSignal(LiveKey.of(ref(change)), who, change.position()));
            pages.forEach((page, kinds) -> {
                if (kinds.contains(change.kind()))
                    signals.add(new LiveSignal(LiveKey.page(page), who, change.position()));
            });
        }
        return signals;
    }

    private static Ref ref(Change change) {
        return new Ref(change.kind(), change.id());
    }
}
