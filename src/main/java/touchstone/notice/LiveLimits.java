package touchstone.notice;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How many connections may stay open. A browser needs one; guests of a whole company may come from one address, and must
 * not take the places of members.
 *
 * @param all at the same time
 * @param guests of them without a session
 * @param perAddress of these from one address
 * @param perSession of one session, which several windows of a browser share
 */
record LiveLimits(int all, int guests, int perAddress, int perSession) {
    private static final int MOST = 10_000;
    private static final int PER_SESSION = 6;

    LiveLimits(int all) {
        this(all, all * 9 / 10, all / 4, PER_SESSION);
    }

    /** As many as this computer bears: each takes a file descriptor, and half of these are for everything else. */
    static LiveLimits ofThisComputer() {
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : MOST;
        return new LiveLimits((int) Math.min(MOST, files / 2));
    }
}
