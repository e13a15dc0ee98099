package touchstone.account;

import java.util.List;

/** Which browser on which system, in a few words; more of what a browser says of itself is not kept. */
final class Agent {
    /** What stands in a browser's own words, and what it is called; the first that fits wins. */
    private static final List<List<String>> BROWSERS = List.of(
            List.of("Firefox/", "Firefox"),
            List.of("Edg/", "Edge"),
            List.of("OPR/", "Opera"),
            List.of("Chrome/", "Chrome"),
            List.of("Safari/", "Safari"));

    private static final List<List<String>> SYSTEMS = List.of(
            List.of("Android", "Android"),
            List.of("iPhone", "iPhone"),
            List.of("iPad", "iPad"),
            List.of("Windows", "Windows"),
            List.of("Mac OS", "Mac"),
            List.of("Linux", "Linux"));

    private Agent() {}

    /** {@code Firefox, Windows}; empty for an unknown one. */
    static String words(String header) {
        var browser = first(BROWSERS, header);
        var system = first(SYSTEMS, header);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(List<List<String>> signs, String header) {
        return signs.stream()
                .filter(sign -> header.contains(sign.getFirst()))
                .map(List::getLast)
                .findFirst()
                .orElse("");
    }
}
