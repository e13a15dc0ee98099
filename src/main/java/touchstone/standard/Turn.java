package touchstone.standard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import touchstone.history.Revision;
import touchstone.text.TextFile;

/** What a revision did to a standard: to what people do, to where it stands in its life, or to its words alone. */
enum Turn {
    MATERIAL("history.material"),
    WORDING("history.wording"),
    IN_FORCE("history.turn.in-force"),
    UNDER_REVIEW("history.turn.under-review"),
    CONFIRMED("history.turn.confirmed"),
    DECLINED("history.turn.declined"),
    RETIRED("history.turn.retired"),
    KEEPER("history.turn.keeper"),
    REVIEW("history.turn.review"),
    PLACE("history.turn.place"),
    DETAILS("history.turn.details");

    private static final Set<String> WORDS =
            Set.of("title", "other-title", "why", "text", "leeway", "check", "language");
    private static final Set<String> PLACES = Set.of("touchpoints", "groups", "scope", "department");

    private final String key;

    Turn(String key) {
        this.key = key;
    }

    /** The key of its words. */
    String key() {
        return key;
    }

    /** What each revision did, in keys by their number: they come newest first, the one before them last. */
    static Map<Integer, String> all(String code, List<Revision> revisions, Set<Integer> kept) {
        var turns = new HashMap<Integer, String>();
        for (int newer = 0; newer + 1 < revisions.size(); newer++) {
            var revision = revisions.get(newer);
            var before = read(code, revisions.get(newer + 1));
            var turn = of(before, read(code, revision), revision.material(), kept.contains(revision.number()));
            turns.put(revision.number(), turn.key());
        }
        return turns;
    }

    private static Standard read(String code, Revision revision) {
        return StandardFile.read(TextFile.kept(code, revision.file()), code);
    }

    /**
     * @param material whether people are asked to do something else
     * @param kept whether it was decided that it stays as it is
     */
    static Turn of(Standard before, Standard after, boolean material, boolean kept) {
        if (before.state() != after.state() && !(material && before.state().holds()))
            return of(after.state(), before.state());
        if (material) return MATERIAL;
        var changed = changed(before, after);
        if (kept || changed.isEmpty()) return CONFIRMED;
        if (changed.equals(Set.of("keeper"))) return KEEPER;
        if (changed.equals(Set.of("review-on"))) return REVIEW;
        if (PLACES.containsAll(changed)) return PLACE;
        return changed.stream().anyMatch(WORDS::contains) ? WORDING : DETAILS;
    }

    private static Turn of(StandardState now, StandardState before) {
        return switch (now) {
            case IN_FORCE -> before == StandardState.UNDER_REVIEW ? CONFIRMED : IN_FORCE;
            case UNDER_REVIEW -> UNDER_REVIEW;
            case DECLINED -> DECLINED;
            case RETIRED -> RETIRED;
            case PROPOSED -> DETAILS;
        };
    }

    /** The fields of the form that read differently. */
    private static Set<String> changed(Standard before, Standard after) {
        var earlier = StandardDraft.typed(before);
        var later = StandardDraft.typed(after);
        var names = new TreeSet<>(earlier.fields().keySet());
        names.addAll(later.fields().keySet());
        names.removeIf(name -> earlier.all(name).equals(later.all(name)));
        return names;
    }
}
