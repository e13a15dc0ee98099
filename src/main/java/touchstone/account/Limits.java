package touchstone.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

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

    /** For mails to whoever has forgotten a password: 3 an hour for one account, and 30 from one address, as of one office. */
    static Limits ofResets() {
        return new Limits(new Bound(30, Duration.ofHours(1)), new Bound(3, Duration.ofHours(1)));
    }

    /** For files that somebody brings: 100 an hour for one account. */
    static Limits ofUploads() {
        var hourly = new Bound(100, Duration.ofHours(1));
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
        return attempt(remote, signIn, List.of());
    }

    /**
     * The same for an account whose owner was there before: such a place has tries of its own, so that what strangers
     * guess elsewhere, from however many places, costs the owner nothing there. All other places share their tries.
     *
     * @param places the addresses from which its owner has signed in
     */
    Duration attempt(String remote, SignInName signIn, Collection<String> places) {
        var fromThere = take(addresses, network(remote));
        return fromThere.isPositive() ? fromThere : take(accounts, account(remote, signIn, places));
    }

    private static String account(String remote, SignInName signIn, Collection<String> places) {
        var network = network(remote);
        return places.stream().map(Limits::network).anyMatch(network::equals)
                ? signIn.text() + "\n" + network
                : signIn.text();
    }

    /** Counts one act of an account, wherever it comes from; how long to wait before it may happen, zero for not at all. */
    Duration act(String personId) {
        return take(accounts, personId);
    }

    private static Duration take(LoadingCache<String, Bucket> buckets, String key) {
        var taken = buckets.get(key).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Duration.ZERO : Duration.ofNanos(taken.getNanosToWaitForRefill());
    }

    /** The attempt was a good one and does not count: many sign in from one office. */
    void good(String remote, SignInName signIn, Collection<String> places) {
        addresses.get(network(remote)).addTokens(1);
        accounts.get(account(remote, signIn, places)).addTokens(1);
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
