package touchstone.text;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Somebody by a form of address and a name: Frau Weber, Herr Dr. Weber, Mrs Weber. A form of address alone names nobody. */
final class Addressed {
    private static final String GAP = "(?:[ \\t\\u00a0]{1,3}|[ \\t]{0,3}\\n[ \\t]{0,8})[*_]{0,2}";
    /** Looks at one sign first, because it is tried at every sign of a text. */
    private static final Pattern SOMEBODY = Pattern.compile("(?=[FHMDP])(?<![\\p{L}\\p{N}])"
            + "(?:Frau|FRAU|Herrn?|HERRN?|Fr\\.|Hr\\.|Mrs?\\.?|Ms\\.?|Mx\\.?|Miss|Dr\\.|Prof\\.)" + GAP
            + "(?:(?:Dr\\.?|Prof\\.?|Doktor|Professorin|Professor|Doctor|Mag\\.|Ing\\.)" + GAP + "){0,2}"
            + "((?:[Vv]on|[Vv]an|[Zz]u|[Dd]e|[Dd]i|[Dd]el|[Ll]a|[Aa]l)" + GAP + "(?:(?:der|den|dem|la)" + GAP + ")?)?"
            + "(\\p{Lu}[\\p{L}\\p{M}'’-]{0,40}+)");

    /** What makes a woman or a man of the word after it instead of a form of address. */
    private static final Pattern ARTICLE =
            Pattern.compile("(?iu)(?<!\\p{L})(?:d(?:er|ie|en|em)|k?eine?[rnm]?|[mds]eine?[rnm]?"
                    + "|ihre?[rnm]?|unsere?[rnm]?|diese[rnm]?|jene[rnm]?|jede[rnm]?|alte[rn]?|ältere[rn]?|junge[rn]?|nette[rn]?)"
                    + "\\s{1,3}$");

    private static final int BEFORE = 12;

    /** Words with a capital that follow a woman or a man in German and are nobody's name. */
    private static final Set<String> NO_NAMES =
            Set.of(("Doktor Professor Professorin Doctor Direktor Direktorin Meister"
                            + " Meisterin Kollege Kollegin Nachbar Nachbarin Kunde Kundin Ober Präsident Präsidentin Minister Mitte"
                            + " Anfang Ende Kaffee Tee Wasser Zeit Platz Geld Recht Hilfe Rad Räder Fahrrad Fahrräder E-Bike E-Bikes"
                            + " Bescheid Mut Angst Glück Fragen Auskunft Rückruf Termin Termine Bike Bikes Right Universe World Mutter"
                            + " Vater Papa Mama Gott Kaiser-Wilhelm The And I")
                    .split(" "));

    private static final Pattern NOUN = Pattern.compile(".{0,40}(?:ung|heit|keit|schaft|tion|rad|räder)");

    private Addressed() {}

    static void find(String text, Claims claims) {
        SOMEBODY.matcher(text)
                .results()
                .filter(found -> isName(text, found))
                .forEach(found -> claims.claim(Hint.Kind.PERSON, found.start(), found.end()));
    }

    private static boolean isName(String text, MatchResult found) {
        var name = found.group(2);
        if (NO_NAMES.contains(name) || NOUN.matcher(name).matches()) return false;
        boolean isNoble = found.group(1) != null;
        // "Ein Herr von der Werkstatt" comes from there and is not called so.
        return !isNoble
                || !ARTICLE.matcher(text.substring(Math.max(0, found.start() - BEFORE), found.start()))
                        .find();
    }

    static List<Pattern> patterns() {
        return List.of(SOMEBODY, ARTICLE, NOUN);
    }
}
