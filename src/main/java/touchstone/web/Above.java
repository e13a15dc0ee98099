package touchstone.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The page above an address to which one can only send something. Such an address stands in the browser after a form was refused,
 * or after signing in anew: whoever opens it again wants the page of the form, which lies above it.
 */
final class Above {
    private final List<Routing.Address> inventory;

    /** @param inventory every address of the product; it may still grow */
    Above(List<Routing.Address> inventory) {
        this.inventory = inventory;
    }

    /** The nearest page above a path, never the first page: that one says nothing about where somebody was. */
    Optional<String> of(String path) {
        if (OwnPath.of(path).isEmpty()) return Optional.empty();
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            var above = path.substring(0, end);
            if (inventory.stream().anyMatch(address -> address.method().equals("GET") && fits(address.path(), above)))
                return Optional.of(above);
        }
        return Optional.empty();
    }

    private static boolean fits(String route, String path) {
        var wanted = route.split("/", -1);
        var given = path.split("/", -1);
        return wanted.length == given.length && Arrays.equals(wanted, given, Above::compare);
    }

    /** Nought where a part of a path fits that of a route. */
    private static int compare(String wanted, String given) {
        return wanted.startsWith("{") && !given.isEmpty() ? 0 : wanted.compareTo(given);
    }
}
