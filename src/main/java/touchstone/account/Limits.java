package touchstone.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;

/** Bounds how often somebody may try something that is worth guessing, from one address and for one account. */
final class Limits {
    private static final int MOST = 100_000;
    /** An IPv6 network of one household. */
    private static final int NETWORK_BYTES = 8;

    private static final int IPV4_BYTES = 4;

    private final LoadingCache<String, Bucket> addresses;
    private final LoadingCache<String, Bucket> accounts;

    /** So many times within a time. */
    private record Bound(int tries, Duration within) {}

    private Limits(Bound perAddress, Bound perAccount) {
        addresses = buckets(perAddress.tries(), perAddress.within());
        accounts = buckets(perAccount.tries(), perAccount.within());
    }

    /** For passwords: 10 times a minute from one address, 5 times in 15 minutes for one account. */
    static Limits ofPasswords() {
        return new Limits(new Bound(10, Duration.ofMinutes(1)), new Bound(5, Duration.ofMinutes(15)));
    }

    /** For mails to whoever has forgotten a password: 3 an hour from one address and for one account. */
    static Limits ofResets() {
        var hourly = new Bound(3, Duration.ofHours(1));
        return new Limits(hourly, hourly);
    }

    private static LoadingCache<String, Bucket> buckets(int tries, Duration within) {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(within.multipliedBy(2))
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, within))
                        .build());
    }

    /** Counts one attempt; how long to wait before it may be made, zero for not at all. */
    Duration attempt(String remote, SignInName signIn) {
        var fromThere = addresses.get(network(remote)).tryConsumeAndReturnRemaining(1);
        if (!fromThere.isConsumed()) return Duration.ofNanos(fromThere.getNanosToWaitForRefill());
        var forIt = accounts.get(signIn.text()).tryConsumeAndReturnRemaining(1);
        return forIt.isConsumed() ? Duration.ZERO : Duration.ofNanos(forIt.getNanosToWaitForRefill());
    }

    /** The attempt was a good one and does not count: many sign in from one office. */
    void good(String remote, SignInName signIn) {
        addresses.get(network(remote)).addTokens(1);
        accounts.get(signIn.text()).addTokens(1);
    }

    private static String network(String remote) {
        try {
            var bytes = InetAddress.getByName(remote).getAddress();
            return bytes.length == IPV4_BYTES ? remote : Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (UnknownHostException noAddress) {
            return remote;
        }
    }
}
