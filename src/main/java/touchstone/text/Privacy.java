package touchstone.text;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds in a text what should stay out of it: ways to reach somebody, numbers that lead to a customer, names. It knows
 * shapes and no meanings, so it hints and never forbids. Every repetition in its patterns is bounded, so that its work
 * grows with the length of the text, whatever the text is.
 */
public final class Privacy {
    private static final Pattern MAIL = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}+"
            + "(?:@| ?[(\\[]at[)\\]] ?)[\\p{L}\\p{N}-]{1,63}+(?:\\.[\\p{L}\\p{N}-]{2,63}+){1,5}+");

    private final Members members;

    /**
     * @param members names of those who can sign in here: persons, whatever they are called
     * @param others names of others who work here; what is not a personal name, such as a role, is left out
     */
    public Privacy(Collection<String> members, Collection<String> others) {
        this.members = new Members(members, others);
    }

    /**
     * What to think about before others read the text, in the order of the text; at most fifty hints, none of which
     * overlap.
     */
    public List<Hint> hints(String text) {
        var claims = new Claims(text);
        if (text.indexOf('@') >= 0 || text.contains("at)") || text.contains("at]"))
            MAIL.matcher(text).results().forEach(mail -> claims.claim(Hint.Kind.MAIL, mail.start(), mail.end()));
        numbers(Figures.of(text), claims);
        Addressed.find(text, claims);
        members.find(text, claims);
        return claims.hints();
    }

    private static void numbers(Figures figures, Claims claims) {
        Ibans.find(figures, claims);
        OrderNumbers.find(figures, claims);
        PhoneNumbers.find(figures, claims);
        Plates.find(figures, claims);
    }

    /** Every pattern that meets a whole text. */
    static List<Pattern> patterns() {
        return Stream.of(
                        List.of(MAIL),
                        Ibans.patterns(),
                        OrderNumbers.patterns(),
                        PhoneNumbers.patterns(),
                        Plates.patterns(),
                        Addressed.patterns(),
                        Members.patterns())
                .flatMap(List::stream)
                .toList();
    }
}
