package touchstone.writing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Two changes of the same text brought together field by field.
 *
 * @param merged every field with whichever change there was; yours where both changed it differently
 * @param conflicts the names of those fields
 */
record Merge(Typed merged, List<String> conflicts) {
    /** @param base what both began with */
    static Merge of(Typed base, Typed theirs, Typed yours) {
        var names = new LinkedHashSet<>(yours.fields().keySet());
        names.addAll(theirs.fields().keySet());
        names.addAll(base.fields().keySet());
        var merged = Typed.NOTHING;
        var conflicts = new ArrayList<String>();
        for (var name : names) {
            var before = base.all(name);
            var other = theirs.all(name);
            var own = yours.all(name);
            if (!own.equals(before) && !other.equals(before) && !own.equals(other)) conflicts.add(name);
            merged = merged.with(name, own.equals(before) ? other : own);
        }
        return new Merge(merged, conflicts);
    }

    boolean isClean() {
        return conflicts.isEmpty();
    }
}
