package touchstone.thing;

import java.util.Collection;
import java.util.List;

/** One kind of thing as packages see it that know no feature; each feature implements it once, registered in {@code App}. */
public interface Kind {
    /** The name in refs and addresses: {@code story}, {@code standard}, ... */
    String name();

    /** The things of these ids for the index, in a constant number of queries; what is absent is taken out of the index. */
    List<Entry> entries(Collection<String> ids);

    /** Ids of the things of this kind whose entries say something of the changed ones, such as the phase of a touchpoint. */
    default Collection<String> leaningOn(Collection<Ref> changed) {
        return List.of();
    }
}
