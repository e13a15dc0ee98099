package touchstone.exchange;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import touchstone.db.Tx;
import touchstone.text.TextFile;

/**
 * How one kind of thing is imported.
 *
 * @param read makes the thing from its file and the file's name; what is wrong becomes a fault of the file
 * @param check faults what the thing names and nobody has
 * @param shift moves its dates by whole months, for the first fill
 * @param write the thing as a file
 */
record Part<T>(
        String kind,
        BiFunction<TextFile, String, T> read,
        Check<T> check,
        LongFunction<UnaryOperator<T>> shift,
        Function<T, String> write,
        Keep<T> keep) {
    @FunctionalInterface
    interface Check<T> {
        void check(TextFile file, T thing, Known known);
    }

    @FunctionalInterface
    interface Keep<T> {
        void keep(Tx tx, T thing, String file, String origin, String reason);
    }

    /** One file of this kind, read; its thing is what the rest of the import deals with. */
    Found<T> found(TextFile file, String address, String hash) {
        return new Found<>(this, file, address, hash, read.apply(file, address));
    }

    /** A file that has become a thing. */
    record Found<T>(Part<T> part, TextFile file, String address, String hash, T thing) {
        void check(Known known) {
            part.check().check(file, thing, known);
        }

        void keep(Tx tx, long months, String origin, String reason) {
            var shifted = part.shift().apply(months).apply(thing);
            part.keep().keep(tx, shifted, part.write().apply(shifted), origin, reason);
        }
    }
}
