package touchstone.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import touchstone.text.Language;

/** Finds out what typed words may mean: synonyms, parts of compounds, beginnings, and other spellings where nothing else fits. */
final class Meanings {
    private static final int MOST_BEGINNINGS = 12;
    private static final int SHORTEST_BEGINNING = 4;
    private static final int SHORTEST_MISSPELT = 4;
    private static final int MOST_SPELLINGS = 4;
    private static final int RARE = 2;
    /** In so many texts a word is no slip of one writer, and may be offered. */
    private static final int COMMON = 3;

    private static final int MUCH_MORE_COMMON = 4;

    /** Looking for spellings is the dearest part of a search, and nobody mistypes every word. */
    private static final int MOST_LOOKED_AT = 5;

    private int looked;
    private final IndexReader reader;
    private final Synonyms synonyms;
    /** Better spellings by the word typed. */
    private final Map<String, String> spelt = new HashMap<>();

    Meanings(IndexReader reader, Synonyms synonyms) {
        this.reader = reader;
        this.synonyms = synonyms;
    }

    /** The meanings of the words that a hit is found by; question words count only where nothing else was typed. */
    List<Meaning> of(List<String> words) throws IOException {
        var all = new ArrayList<Meaning>();
        for (var word : words) all.add(written(word));
        addSynonyms(words, all);
        for (var meaning : all) {
            if (isStop(meaning.typed)) continue;
            int said = said(meaning.typed);
            if (!meaning.occurs(reader)) guess(meaning);
            else if (said > 0 && said <= RARE) respell(meaning, said); // perhaps a mistake that somebody made before
        }
        if (!all.isEmpty()) addBeginnings(all.getLast(), Ranking.BEGINNING);
        for (var meaning : all) meaning.prune(reader);
        var telling = all.stream().filter(meaning -> !isStop(meaning.typed)).toList();
        return telling.isEmpty() ? all : telling;
    }

    /** All that is left out with a word or phrase: its forms and what means the same, in both languages. */
    Meaning without(String said) {
        var meaning = new Meaning(said);
        meaning.add(said, 1);
        var words = Analysis.written(said);
        synonyms.at(words, 0).filter(same -> same.length() == words.size()).ifPresent(same -> same.others()
                .forEach(other -> meaning.add(other, 1)));
        return meaning;
    }

    /** What the typed words were perhaps meant to be, by word. */
    Map<String, String> spelt() {
        return spelt;
    }

    static boolean isStop(String word) {
        return Analysis.written(word).stream().allMatch(StopWords::has);
    }

    private static Meaning written(String word) {
        var meaning = new Meaning(word);
        meaning.add(word, 1);
        var parts = Analysis.COMPOUNDS.of(word.toLowerCase(Locale.GERMAN)).parts();
        if (!parts.isEmpty()) meaning.addParts(parts);
        return meaning;
    }

    private void addSynonyms(List<String> words, List<Meaning> all) {
        for (int from = 0; from < words.size(); ) {
            int length = 1;
            var same = synonyms.at(words, from);
            if (same.isPresent()) {
                length = same.get().length();
                for (var meaning : all.subList(from, from + length))
                    for (var other : same.get().others()) meaning.add(other, Ranking.SYNONYM / length);
            }
            from += length;
        }
    }

    private void guess(Meaning meaning) throws IOException {
        addBeginnings(meaning, Ranking.SPELLING);
        if (!meaning.occurs(reader)) respell(meaning, 0);
    }

    /** How often a word is written just so. */
    private int said(String typed) throws IOException {
        var words = Analysis.written(typed);
        return words.size() == 1 ? reader.docFreq(new Term(Fields.WORDS, words.getFirst())) : 0;
    }

    /** Adds words that are spelt nearly so, if they are much more common than what was typed. */
    private void respell(Meaning meaning, int said) throws IOException {
        for (var spelling : spellings(meaning.typed)) {
            if (spelling.freq < said * MUCH_MORE_COMMON) continue;
            if (spelling.freq >= COMMON || isInTitle(spelling.string))
                spelt.putIfAbsent(meaning.typed, spelling.string);
            meaning.add(spelling.string, Ranking.SPELLING * spelling.score);
            synonyms.at(List.of(spelling.string), 0).ifPresent(same -> same.others()
                    .forEach(other -> meaning.add(other, Ranking.SPELLING * Ranking.SYNONYM / 2)));
        }
    }

    private boolean isInTitle(String word) throws IOException {
        for (var language : Language.values())
            for (var term : Analysis.terms(word, language))
                if (reader.docFreq(new Term(Fields.title(language), term)) > 0) return true;
        return false;
    }

    private List<SuggestWord> spellings(String typed) throws IOException {
        var words = Analysis.written(typed);
        if (words.size() != 1 || ++looked > MOST_LOOKED_AT) return List.of();
        var word = words.getFirst();
        if (word.length() < SHORTEST_MISSPELT || word.chars().anyMatch(Character::isDigit)) return List.of();
        var checker = new DirectSpellChecker();
        checker.setMaxEdits(word.length() < 6 ? 1 : 2);
        checker.setMinQueryLength(SHORTEST_MISSPELT);
        checker.setAccuracy(0.7f); // two mistakes in seven letters, one in four
        checker.setMaxQueryFrequency(RARE);
        return List.of(checker.suggestSimilar(
                new Term(Fields.WORDS, word), MOST_SPELLINGS, reader, SuggestMode.SUGGEST_ALWAYS));
    }

    private void addBeginnings(Meaning meaning, float weight) throws IOException {
        var folded = Analysis.folded(meaning.typed);
        if (folded.size() != 1 || folded.getFirst().length() < SHORTEST_BEGINNING) return;
        for (var language : Language.values()) {
            var terms = MultiTerms.getTerms(reader, Fields.text(language));
            if (terms != null) addBeginnings(meaning, folded.getFirst(), terms.iterator(), language, weight);
        }
    }

    private static void addBeginnings(Meaning meaning, String start, TermsEnum terms, Language language, float weight)
            throws IOException {
        if (terms.seekCeil(new BytesRef(start)) == TermsEnum.SeekStatus.END) return;
        for (int found = 0; found < MOST_BEGINNINGS; found++) {
            var term = terms.term().utf8ToString();
            if (!term.startsWith(start)) return;
            meaning.addTerm(term, language, weight);
            if (terms.next() == null) return;
        }
    }
}
