package touchstone.text;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of those who work here: a full one however it is written, and a surname or a first name that stands alone with a
 * capital.
 */
final class Members {
    /** More words than this are a role; whoever can sign in may have a few more. */
    private static final int MOST_WORDS = 4;

    private static final int MOST_OF_MEMBERS = 8;
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{M}])\\p{L}[\\p{L}\\p{M}'’-]{0,60}+");
    private static final Pattern BETWEEN =
            Pattern.compile("[ \\t\\u00a0]{1,3}|[ \\t]{0,3}\\n[ \\t]{0,8}|,[ \\t]{1,3}|\\. ");

    /** How a word ends that may say whose something is. */
    private static final String OWNING = "s'’";

    private static final Pattern OWNED = Pattern.compile("['’]?s$|['’]$");

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

    /** First names and what stands before them that, alone, are everyday words at the beginning of a sentence. */
    private static final Set<String> NO_FIRST =
            Set.of(("An Am Im In Er Es Da Do So Wo Ab Zu Um Du No My We He If At It Is As By"
                            + " Or Us Up Go To On Of Me Der Die Das Den Dem The Dr Prof Mr Mrs Ms Art Bob Drew Gene Guy Jack Rob"
                            + " Pat Sue Nick Rich Rosa Kai Joy Faith June April August Viola")
                    .split(" "));

    private final Set<String> full = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();
    private final Set<String> firstNames = new HashSet<>();
    /** The first words of {@link #full}: behind any other word, no name is to be looked for. */
    private final Set<String> beginnings = new HashSet<>();

    private int mostWords;

    /**
     * @param members names of those who can sign in: persons, whatever they are called
     * @param others names among which there may be roles, as in the starter
     */
    Members(Collection<String> members, Collection<String> others) {
        for (var name : members) addMember(words(name));
        for (var name : others) if (isPersonal(name)) add(words(name), MOST_WORDS);
    }

    private void addMember(List<String> words) {
        add(words, MOST_OF_MEMBERS);
        if (words.size() < 2 || words.size() > MOST_OF_MEMBERS) return;
        var first = words.getFirst();
        if (first.length() > 1 && !NO_FIRST.contains(first) && isTelling(first)) firstNames.add(first);
    }

    /** Whether a word that stands alone is somebody's name rather than a word of every day or of a role. */
    private static boolean isTelling(String word) {
        return Character.isUpperCase(word.charAt(0))
                && !EVERYDAY.contains(word)
                && !ROLE.matcher(word).find();
    }

    private static boolean isPersonal(String name) {
        return !name.contains(",") && !name.isBlank() && !ROLE.matcher(name).find();
    }

    private void add(List<String> words, int most) {
        if (words.isEmpty() || words.size() > most) return;
        var last = words.getLast();
        mostWords = Math.max(mostWords, words.size());
        if (last.length() > 2 && isTelling(last)) surnames.add(last);
        if (words.size() == 1) return;
        addFull(words);
        // "Petersen, Anna", as lists have it.
        var turned = new ArrayList<>(List.of(last));
        turned.addAll(words.subList(0, words.size() - 1));
        addFull(turned);
    }

    private void addFull(List<String> words) {
        full.add(folded(words));
        beginnings.add(folded(words.subList(0, 1)));
    }

    void find(String text, Claims claims) {
        if (mostWords == 0) return;
        var words = wordsOf(text);
        int at = 0;
        while (at < words.size()) at += Math.max(1, claimed(text, words, at, claims));
    }

    /** A word of a text and where it stands. */
    private record Word(String word, int from, int to) {}

    private static List<Word> wordsOf(String text) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
        return words;
    }

    /** How many words from here are a name; the longest name counts. */
    private int claimed(String text, List<Word> words, int at, Claims claims) {
        var first = words.get(at);
        boolean begins = beginnings.contains(first.word().toLowerCase(Locale.ROOT));
        for (int length = begins ? connected(text, words, at) : 1; length > 0; length--) {
            var these = words.subList(at, at + length);
            var kind = length == 1 ? single(first.word()) : fullName(these);
            if (kind.isEmpty()) continue;
            claims.claim(kind.get(), first.from(), these.getLast().to());
            return length;
        }
        return 0;
    }

    private int connected(String text, List<Word> words, int at) {
        int length = 1;
        while (length < mostWords && at + length < words.size()) {
            int from = words.get(at + length - 1).to();
            int to = words.get(at + length).from();
            if (to - from > 12 || !BETWEEN.matcher(text.substring(from, to)).matches()) break;
            length++;
        }
        return length;
    }

    private Optional<Hint.Kind> single(String word) {
        // Nobody is known by a small letter alone.
        if (!Character.isUpperCase(word.charAt(0))) return Optional.empty();
        var ends = owned(word);
        if (ends.stream().anyMatch(surnames::contains)) return Optional.of(Hint.Kind.MEMBER);
        return ends.stream().anyMatch(firstNames::contains) ? Optional.of(Hint.Kind.FIRST_NAME) : Optional.empty();
    }

    private Optional<Hint.Kind> fullName(List<Word> words) {
        var before = words.stream().limit(words.size() - 1L).map(Word::word).collect(joining(" ", "", " "));
        for (var last : owned(words.getLast().word()))
            if (full.contains((before + last).toLowerCase(Locale.ROOT))) return Optional.of(Hint.Kind.MEMBER);
        return Optional.empty();
    }

    /** A word as it is, and without the sign of what belongs to somebody: Petersens, Petersen's. */
    private static List<String> owned(String word) {
        if (OWNING.indexOf(word.charAt(word.length() - 1)) < 0) return List.of(word);
        var stem = OWNED.matcher(word).replaceFirst("");
        return stem.isEmpty() || stem.equals(word) ? List.of(word) : List.of(word, stem);
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.strip().split("[\\s.,]{1,8}"))
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
