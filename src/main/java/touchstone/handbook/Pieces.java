package touchstone.handbook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import touchstone.db.ChangeLog;
import touchstone.text.Language;
import touchstone.web.Piece;
import touchstone.web.Visit;

/**
 * What pages say about the handbook, laid out once for everybody who reads the same, and kept until anything in the
 * handbook changes or the day does. What is a visitor's own is never in a piece; pages put it around them.
 */
final class Pieces {
    /** Some 2,000 pages. */
    private static final long MOST_BYTES = 32L << 20;

    private record Key(long position, LocalDate day, Language language, String path) {}

    private final ChangeLog changes;
    private final Supplier<LocalDate> today;
    private final Cache<Key, Piece> kept;

    /** @param today where the company is */
    Pieces(ChangeLog changes, Supplier<LocalDate> today) {
        this.changes = changes;
        this.today = today;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .weigher((Key key, Piece piece) -> piece.size())
                .build();
    }

    /** The piece of a page: the kept one, or a new one, laid out as for any reader. */
    Piece get(Visit visit, String path, Function<Visit, Piece> source) {
        var key = new Key(changes.head(), today.get(), visit.language(), path);
        return kept.get(key, missing -> source.apply(visit.asReader()));
    }
}
