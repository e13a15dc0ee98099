package touchstone.text;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Licence plates of Germany, Austria and Switzerland; frame sizes and parts of bicycles look much like them. */
final class Plates {
    private static final String ALONE = "(?<![\\p{L}\\p{N}_-])";
    private static final String END = "(?![\\p{L}\\p{N}_]|[.,][0-9])";

    private static final Pattern GERMAN =
            Pattern.compile(ALONE + "([A-ZÄÖÜ]{1,3})[-–]([A-Z]{1,2})[ \u00a0-](?:[1-9][0-9]{0,3})[EH]?" + END);
    private static final Pattern AUSTRIAN =
            Pattern.compile(ALONE + "([A-Z]{1,2})[-–]([0-9]{3,5})[ \u00a0]?([A-Z]{1,2})" + END);
    private static final Pattern SWISS =
            Pattern.compile(ALONE + "(?:AG|AI|AR|BE|BL|BS|FL|FR|GE|GL|GR|JU|LU|NE|NW|OW|SG|SH"
                    + "|SO|SZ|TG|TI|UR|VD|VS|ZG|ZH)[ ·-]{1,3}[1-9][0-9]{4,5}" + END);

    /** However it is written, when the word before says what it is. */
    private static final Pattern CALLED_ONE =
            Pattern.compile("(?:[Kk]ennzeichen|[Nn]ummernschild|[Pp]late|[Rr]egistration)"
                    + "[^\\n.!?]{0,16}?" + ALONE
                    + "([A-ZÄÖÜ]{1,3}[ -]{0,2}[A-Z]{1,2}[ -]{0,2}[1-9][0-9]{0,3}[EH]?|[A-Z]{1,2}[ ·-]{0,3}[0-9]{1,6}[ -]?[A-Z]{0,3})"
                    + END);

    private static final Set<String> SIZES = Set.of("XXS", "XS", "S", "M", "L", "XL", "XXL");
    private static final Set<String> NO_DISTRICTS = Set.of("DIN", "ISO", "EN", "USB", "LED", "GPS", "UCI", "CE", "TÜV");
    private static final Set<String> AUSTRIA =
            Set.of("AM B BA BL BM BN BR BZ DL DO E EF EU FB FE FF FK FR FV G GB GD GF GM GR"
                    .concat(
                            " GS GU HA HB HE HF HL HO I IL IM JE JO JU JW K KB KF KI KL KO KR KS KU L LA LB LE LF LI LL LN LZ MA")
                    .concat(
                            " MD ME MI MT MU MZ ND NK OP OW P PE PL PT RA RE RI RO S SB SD SE SL SO SP SR SV SW SZ TA TU UU VB VI")
                    .concat(" VK VL VO W WB WE WL WN WO WT WU WY WZ ZE ZT ZW")
                    .split(" "));

    private Plates() {}

    static void find(Figures figures, Claims claims) {
        figures.find(GERMAN).filter(Plates::isGerman).forEach(found -> claim(found, 0, claims));
        figures.find(AUSTRIAN).filter(Plates::isAustrian).forEach(found -> claim(found, 0, claims));
        figures.find(SWISS).forEach(found -> claim(found, 0, claims));
        figures.find(CALLED_ONE).forEach(found -> claim(found, 1, claims));
    }

    private static void claim(MatchResult found, int group, Claims claims) {
        claims.claim(Hint.Kind.PLATE, found.start(group), found.end(group));
    }

    private static boolean isGerman(MatchResult found) {
        boolean sizes = SIZES.contains(found.group(1)) && SIZES.contains(found.group(2));
        return !sizes && !NO_DISTRICTS.contains(found.group(1));
    }

    private static boolean isAustrian(MatchResult found) {
        return AUSTRIA.contains(found.group(1)) && !SIZES.contains(found.group(3));
    }

    static List<Pattern> patterns() {
        return List.of(GERMAN, AUSTRIAN, SWISS, CALLED_ONE);
    }
}
