package touchstone.search;

import java.util.List;
import java.util.Optional;

/**
 * What to try next when a query found little.
 *
 * @param meant the words as they were perhaps meant
 * @param withoutFacets the same words with nothing chosen
 * @param shorter fewer words, the most promising first
 */
public record Advice(Optional<Attempt> meant, Optional<Attempt> withoutFacets, List<Attempt> shorter) {
    static final Advice NONE = new Advice(Optional.empty(), Optional.empty(), List.of());
}
