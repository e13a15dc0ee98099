package touchstone.thing;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** One kind of thing as packages see it that know no feature; each feature implements it once, registered in {@code App}. */
public interface Kind {
    /** The name in refs and addresses: {@code story}, {@code standard}, ... */
    String name();

    /** The things of these ids, by id, in one query; unknown ids are absent. */
    Map<String, Named> named(Collection<String> ids);

    /** The things at these addresses (codes or slugs, former ones too), by the address asked for, in one query. */
    Map<String, Named> at(Collection<String> addresses);

    /** The things of these ids for the index, in a constant number of queries; what is absent is taken out of the index. */
    List<Entry> entries(Collection<String> ids);

    /** Ids after this one, in the order of ids, at most {@code limit}: the way to walk through all of them. */
    List<String> idsAfter(String id, int limit);
}
