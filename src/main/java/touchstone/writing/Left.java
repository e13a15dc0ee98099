package touchstone.writing;

import java.util.Optional;
import java.util.regex.Pattern;

/** Of which thing the form at an address is, where the address says so. */
public final class Left {
    private static final Pattern OF = Pattern.compile(
            "(/(?:stories|standards|touchpoints|journeys|groups|measures|discussions|manual)/(?!new(?:/|$))[^/]+)(?:/.*)?");

    private Left() {}

    /** The path of the thing; none for the form of a new one. */
    public static Optional<String> thing(String place) {
        var of = OF.matcher(place);
        return of.matches() ? Optional.of(of.group(1)) : Optional.empty();
    }

    /** Where one reads what one left at the form of a thing that is not there any more. */
    public static String words(String place) {
        return "/drafts/words?place=" + place;
    }
}
