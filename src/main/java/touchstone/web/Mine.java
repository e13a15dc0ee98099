package touchstone.web;

import java.util.Map;
import java.util.Set;
import touchstone.thing.Ref;

/**
 * What the frame of every page shows of the visitor's own.
 *
 * @param unread how many notices are unread
 * @param news the things that these notices are about
 * @param watched what the visitor said of hearing of a thing: true for wanting to, false for not any more
 */
public record Mine(int unread, Set<Ref> news, Map<Ref, Boolean> watched) {
    /** Of whoever has nothing here, such as a guest. */
    public static final Mine NOTHING = new Mine(0, Set.of(), Map.of());

    /** The most that the number on the badge says; beyond it is "and more". */
    public static final int MOST = 99;

    public boolean watches(Ref ref) {
        return watched.getOrDefault(ref, false);
    }

    /** The number of the badge, as short as it must be; empty for none. */
    public String badge() {
        if (unread == 0) return "";
        return unread > MOST ? MOST + "+" : Integer.toString(unread);
    }
}
