package touchstone.handbook;

import java.util.List;
import touchstone.search.Suggestion;
import touchstone.standard.Standard;
import touchstone.text.Language;
import touchstone.touchpoint.Touchpoint;
import touchstone.web.Visit;

/**
 * What a search box offers while somebody types.
 *
 * @param kind in words
 * @param code where the thing has one, else empty
 */
public record Offer(String kind, String code, String title, Language language, String path) {
    static List<Offer> of(List<Suggestion> suggestions, Visit visit) {
        return suggestions.stream().map(suggestion -> of(suggestion, visit)).toList();
    }

    private static Offer of(Suggestion suggestion, Visit visit) {
        return new Offer(
                visit.text("kind." + suggestion.kind()),
                hasCode(suggestion.kind()) ? suggestion.address() : "",
                suggestion.title(),
                suggestion.language(),
                suggestion.path());
    }

    /** Whether people know things of this kind by a code. */
    static boolean hasCode(String kind) {
        return kind.equals(Touchpoint.KIND) || kind.equals(Standard.KIND);
    }
}
