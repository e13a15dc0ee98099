package touchstone.db;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;

/**
 * Answers to many questions, each kept until the change log moves on: what a {@link Snapshot} is for one question.
 * Answers must be immutable; beyond a number of them those that are asked for least are forgotten.
 */
public final class Snapshots<K, V> {
    private record At<K>(long position, K key) {}

    private final ChangeLog changes;
    private final Function<K, V> source;
    private final Cache<At<K>, V> answers;

    public Snapshots(ChangeLog changes, int most, Function<K, V> source) {
        this.changes = changes;
        this.source = source;
        this.answers = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** The answer as of now; the position is part of the key, so an answer from before a change is never given after it. */
    public V get(K key) {
        return answers.get(new At<>(changes.head(), key), at -> source.apply(at.key()));
    }
}
