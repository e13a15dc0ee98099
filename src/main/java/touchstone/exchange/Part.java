package touchstone.exchange;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.text.TextFile;

/**
 * How one kind of thing is imported.
 *
 * @param read makes the thing from its file and the file's name; what is wrong becomes a fault of the file
 * @param mentions notes what the thing names, to be looked up when everything is known
 * @param shift moves its dates by whole months, for the first fill
 * @param write the thing as a file
 */
record Part<T>(
        String kind,
        BiFunction<TextFile, String, T> read,
        Mentioning<T> mentions,
        LongFunction<UnaryOperator<T>> shift,
        Function<T, String> write,
        Keep<T> keep) {
    @FunctionalInterface
    interface Mentioning<T> {
        void of(TextFile file, T thing, Mentions mentions);
    }

    @FunctionalInterface
    interface Keep<T> {
        void keep(Tx tx, T thing, String file, Deed deed);
    }

    /** One file of this kind, read; its thing is what the rest of the import deals with. */
    Found<T> found(TextFile file, String address, String hash, Mentions named) {
        var thing = read.apply(file, address);
        mentions.of(file, thing, named);
        return new Found<>(this, file.file(), address, hash, thing);
    }

    /**
     * A file that has become a thing.
     *
     * @param file its name
     */
    record Found<T>(Part<T> part, String file, String address, String hash, T thing) {
        void keep(Tx tx, long months, Deed deed) {
            var shifted = part.shift().apply(months).apply(thing);
            part.keep().keep(tx, shifted, part.write().apply(shifted), deed);
        }
    }
}
