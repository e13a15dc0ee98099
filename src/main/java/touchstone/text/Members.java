package touchstone.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names of those who work here: a full one however it is written, and a surname that stands alone with a capital. */
final class Members {
    private static final int MOST_WORDS = 4;
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{M}])\\p{L}[\\p{L}\\p{M}'’-]{0,60}+");
    private static final Pattern BETWEEN =
            Pattern.compile("[ \\t\\u00a0]{1,3}|[ \\t]{0,3}\\n[ \\t]{0,8}|,[ \\t]{1,3}|\\. ");

    /** What the starter calls its people by, and what a company may: words of a role, at their beginning. */
    private static final Pattern ROLE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:head|lead|leader|chef|agent|office|branch|team|intern|service|admin)(?!\\p{L})|manag|direct|\\p{L}{0,20}leitung"
                    + "|\\p{L}{0,20}leiter|geschäfts|seller|sales|verk[aä]uf|mechani|apprenti|auszubild|azubi|mitarbeit|cashier"
                    + "|kassier|\\p{L}{0,20}redakt|editor|servicedesk|büro|filial|workshop|werkstatt|online|reception"
                    + "|empfang|assisten|trainee|praktikant|former|ehemalig|colleague|kolleg)");

    /** Surnames that are everyday words too; alone, only the full name tells. */
    private static final Set<String> EVERYDAY = Set.of(("Sommer Winter Herbst Koch Bauer Berg Stein Wolf König"
                    + " Fuchs Vogel Kaiser Baum Frank Ernst Lang Klein Groß Schwarz Weiß Braun Jung Sonntag Freitag Montag"
                    + " Samstag Mai März Kraft Brand Kunde Kunden Bremse Kette Rad Ritter Richter Schmied"
                    + " Hahn Busch Wald Feld Bach See Graf Herr Frau Mann Engel Heide Hof Park Post Bank Reich Gut Sauer Scholl"
                    + " Young King Brown White Black Green Hill Stone Baker Cook Rose May Long Short Ring Price Bell Wood Day"
                    + " Friday Page Chain Wheeler Rider Street Field West North East South"
                    + " Good Best Love Hope Grace Will Mark Bill")
            .split(" "));

    private final Set<String> full = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();
    private int mostWords;

    Members(Collection<String> names) {
        for (var name : names) if (isPersonal(name)) add(words(name));
    }

    private static boolean isPersonal(String name) {
        return !name.contains(",") && !name.isBlank() && !ROLE.matcher(name).find();
    }

    private void add(List<String> words) {
        if (words.isEmpty() || words.size() > MOST_WORDS) return;
        var last = words.getLast();
        mostWords = Math.max(mostWords, words.size());
        if (last.length() > 2 && !EVERYDAY.contains(last) && Character.isUpperCase(last.charAt(0))) surnames.add(last);
        if (words.size() == 1) return;
        full.add(folded(words));
        // "Petersen, Anna", as lists have it.
        var turned = new ArrayList<>(List.of(last));
        turned.addAll(words.subList(0, words.size() - 1));
        full.add(folded(turned));
    }

    void find(String text, Claims claims) {
        if (mostWords == 0) return;
        var words = WORD.matcher(text).results().toList();
        int at = 0;
        while (at < words.size()) at += Math.max(1, claimed(text, words, at, claims));
    }

    /** How many words from here are a name; the longest name counts. */
    private int claimed(String text, List<MatchResult> words, int at, Claims claims) {
        int longest = connected(text, words, at);
        for (int length = longest; length > 0; length--) {
            var these = words.subList(at, at + length);
            if (!isName(these.stream().map(MatchResult::group).toList())) continue;
            claims.claim(
                    Hint.Kind.MEMBER, these.getFirst().start(), these.getLast().end());
            return length;
        }
        return 0;
    }

    private int connected(String text, List<MatchResult> words, int at) {
        int length = 1;
        while (length < mostWords && at + length < words.size()) {
            int from = words.get(at + length - 1).end();
            int to = words.get(at + length).start();
            if (to - from > 12 || !BETWEEN.matcher(text.substring(from, to)).matches()) break;
            length++;
        }
        return length;
    }

    private boolean isName(List<String> words) {
        for (var last : owned(words.getLast())) {
            var spelt = new ArrayList<>(words.subList(0, words.size() - 1));
            spelt.add(last);
            if (words.size() > 1 ? full.contains(folded(spelt)) : surnames.contains(last)) return true;
        }
        return false;
    }

    /** A word as it is, and without the sign of what belongs to somebody: Petersens, Petersen's. */
    private static List<String> owned(String word) {
        var stem = word.replaceFirst("['’]?s$|['’]$", "");
        return stem.isEmpty() || stem.equals(word) ? List.of(word) : List.of(word, stem);
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.strip().split("[\\s.]{1,8}"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String folded(List<String> words) {
        return String.join(" ", words).toLowerCase(Locale.ROOT);
    }

    static List<Pattern> patterns() {
        return List.of(WORD, BETWEEN);
    }
}
