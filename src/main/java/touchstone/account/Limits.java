package touchstone.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;

/**
 * Bounds how often somebody may try a password (10 times a minute from one address, 5 times in 15 minutes for one account)
 * and bring a file: 100 an hour for one account.
 */
final class Limits {
    private static final int MOST = 100_000;
    private static final int PER_ADDRESS = 10;
    private static final int PER_ACCOUNT = 5;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int UPLOADS = 100;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    /** An IPv6 network of one household. */
    private static final int NETWORK_BYTES = 8;

    private static final int IPV4_BYTES = 4;

    private final LoadingCache<String, Bucket> addresses = buckets(PER_ADDRESS, MINUTE);
    private final LoadingCache<String, Bucket> accounts = buckets(PER_ACCOUNT, QUARTER);
    private final LoadingCache<String, Bucket> uploads = buckets(UPLOADS, HOUR);

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
        var fromThere = take(addresses, network(remote));
        return fromThere.isPositive() ? fromThere : take(accounts, signIn.text());
    }

    /** Counts one file of an account; how long to wait before it may be brought, zero for not at all. */
    Duration upload(String personId) {
        return take(uploads, personId);
    }

    private static Duration take(LoadingCache<String, Bucket> buckets, String key) {
        var taken = buckets.get(key).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Duration.ZERO : Duration.ofNanos(taken.getNanosToWaitForRefill());
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
