package touchstone.config;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A computer or a network by its address: {@code 10.0.0.7}, {@code 172.18.0.0/16}, {@code fd00::/8}.
 *
 * @param address as bytes
 * @param bits so many at the beginning have to be the same
 */
public record Network(List<Byte> address, int bits) {
    // Never a name: looking one up would believe whoever answers.
    private static final Pattern WRITTEN = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    public Network {
        address = List.copyOf(address);
    }

    /**
     * Reads networks parted by commas or spaces.
     *
     * @throws IllegalArgumentException when one of them is none
     */
    public static List<Network> list(String written) {
        return Stream.of(written.split("[,\\s]+"))
                .filter(one -> !one.isEmpty())
                .map(Network::of)
                .toList();
    }

    private static Network of(String written) {
        int slash = written.indexOf('/');
        var bytes = bytes(slash < 0 ? written : written.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException(
                        "a proxy is written as an address, such as 10.0.0.7 or" + " 172.18.0.0/16, not as " + written));
        int all = bytes.size() * Byte.SIZE;
        int bits = slash < 0 ? all : bits(written.substring(slash + 1));
        if (bits < 0 || bits > all)
            throw new IllegalArgumentException("behind the slash of " + written + " stands a number from 0 to " + all);
        return new Network(bytes, bits);
    }

    private static int bits(String written) {
        return written.matches("[0-9]{1,3}") ? Integer.parseInt(written) : -1;
    }

    /** Whether an address belongs to it; what is no address belongs nowhere. */
    public boolean holds(String other) {
        return bytes(other)
                .filter(theirs -> theirs.size() == address.size())
                .filter(theirs -> begin(theirs).equals(begin(address)))
                .isPresent();
    }

    private BigInteger begin(List<Byte> bytes) {
        var raw = new byte[bytes.size()];
        for (int i = 0; i < raw.length; i++) raw[i] = bytes.get(i);
        return new BigInteger(1, raw).shiftRight(bytes.size() * Byte.SIZE - bits);
    }

    /** Whether a text is an address and not a name. */
    public static boolean isAddress(String written) {
        return bytes(written).isPresent();
    }

    private static Optional<List<Byte>> bytes(String written) {
        if (!WRITTEN.matcher(written).matches()) return Optional.empty();
        try {
            var raw = InetAddress.getByName(written).getAddress();
            return Optional.of(Stream.iterate(0, i -> i < raw.length, i -> i + 1)
                    .map(i -> raw[i])
                    .toList());
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }
}
