package touchstone.handbook;

import java.util.Locale;
import touchstone.web.NotFound;
import touchstone.web.Visit;

/** Things that are not where somebody looked: they moved, or the address was typed in other letters. */
final class Elsewhere {
    private Elsewhere() {}

    /** Sends the visitor to where the thing lives now, for ever; what never lived here is not found. */
    static void go(Handbook handbook, Visit visit, String kind, String address) {
        go(handbook, visit, kind, address, "");
    }

    /** The same for a page below the thing's own, with all that the address asks for. */
    static void go(Handbook handbook, Visit visit, String kind, String address, String below) {
        var things = handbook.things();
        var visitor = visit.visitor();
        var named = things.at(visitor, kind, address)
                .or(() -> things.at(visitor, kind, address.toUpperCase(Locale.ROOT)))
                .or(() -> things.at(visitor, kind, address.toLowerCase(Locale.ROOT)))
                .filter(found -> !found.address().equals(address))
                .orElseThrow(NotFound::new);
        visit.moved(named.path() + below);
    }
}
