package touchstone.web;

import java.util.List;

/** Hides in an address what opens a door to whoever has it, before the address is written down. */
final class Veil {
    /** The parts of a route that are secrets. */
    private static final List<String> SECRET = List.of("{token}", "{key}");

    private final List<Routing.Address> inventory;

    /** @param inventory every address of the product; it may still grow */
    Veil(List<Routing.Address> inventory) {
        this.inventory = inventory;
    }

    /** The path itself, or the route to which it belongs where the path holds a secret. */
    String over(String path) {
        for (var address : inventory)
            for (var secret : SECRET) {
                int at = address.path().indexOf(secret);
                if (at > 0 && path.startsWith(address.path().substring(0, at))) return address.path();
            }
        return path;
    }
}
