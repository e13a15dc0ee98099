package touchstone.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import touchstone.text.Code;
import touchstone.text.Language;

/** One typed word and all that may stand for it, each with the weight it has beside the word itself. */
final class Meaning {
    private static final int MOST_TERMS = 24;
    private static final float BESIDE_THE_BEST = 0.1f;

    final String typed;
    private final Wording english = new Wording(Language.EN);
    private final Wording german = new Wording(Language.DE);
    private final List<Wording> wordings = List.of(english, german);
    private final List<List<String>> compounds = new ArrayList<>();

    Meaning(String typed) {
        this.typed = typed;
    }

    private Wording in(Language language) {
        return language == Language.DE ? german : english;
    }

    /** What stands for the word in a language: single terms, and terms in a row. */
    private record Wording(Language language, Map<String, Float> terms, Map<List<String>, Float> runs) {
        Wording(Language language) {
            this(language, new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }

    /** Adds a wording in both languages; one of several terms is found where they stand in a row. */
    void add(String said, float weight) {
        for (var wording : wordings) {
            var terms = Analysis.terms(said, wording.language());
            if (terms.size() == 1) addTerm(terms.getFirst(), wording.language(), weight);
            else if (!terms.isEmpty()) wording.runs().merge(terms, weight, Math::max);
        }
    }

    void addTerm(String term, Language language, float weight) {
        var known = in(language).terms();
        if (known.size() < MOST_TERMS || known.containsKey(term)) known.merge(term, weight, Math::max);
    }

    /** Adds the parts of a German compound, which may stand anywhere. */
    void addParts(List<String> compound) {
        compounds.add(compound.stream()
                .flatMap(part -> Analysis.terms(part, Language.DE).stream())
                .toList());
    }

    /** Whether any text of the index says it. */
    boolean occurs(IndexReader reader) throws IOException {
        for (var wording : wordings) {
            for (var term : wording.terms().keySet()) if (occurs(reader, List.of(term), wording)) return true;
            for (var run : wording.runs().keySet()) if (occurs(reader, run, wording)) return true;
        }
        return false;
    }

    private static boolean occurs(IndexReader reader, List<String> run, Wording wording) throws IOException {
        var field = Fields.text(wording.language());
        for (var term : run) if (reader.docFreq(new Term(field, term)) == 0) return false;
        return true;
    }

    /** Forgets what no text of the index says: looking it up again for every hit costs more than all else. */
    void prune(IndexReader reader) throws IOException {
        for (var wording : wordings) {
            for (var term : List.copyOf(wording.terms().keySet()))
                if (!occurs(reader, List.of(term), wording)) wording.terms().remove(term);
            for (var run : List.copyOf(wording.runs().keySet()))
                if (!occurs(reader, run, wording)) wording.runs().remove(run);
        }
    }

    /** The single terms in a language that nearly mean the word, for phrases in which any of them may stand. */
    Term[] nearTermsIn(String field, Language language) {
        return in(language).terms().entrySet().stream()
                .filter(term -> term.getValue() > Ranking.BEGINNING)
                .map(term -> new Term(field, term.getKey()))
                .toArray(Term[]::new);
    }

    /** The word itself, in a language. */
    List<Query> itself(String field, Language language) {
        return in(language).terms().entrySet().stream()
                .filter(term -> term.getValue() == 1)
                .<Query>map(term -> new TermQuery(new Term(field, term.getKey())))
                .toList();
    }

    /** The word anywhere in the text, unweighed. */
    Query anywhere() {
        var readings = new BooleanQuery.Builder();
        for (var wording : wordings) {
            var field = Fields.text(wording.language());
            for (var term : wording.terms().keySet()) readings.add(new TermQuery(new Term(field, term)), Occur.SHOULD);
            for (var run : wording.runs().keySet())
                readings.add(new PhraseQuery(field, run.toArray(String[]::new)), Occur.SHOULD);
        }
        for (var compound : compounds) readings.add(together(compound, Fields.text(Language.DE)), Occur.SHOULD);
        if (Code.isCode(typed)) {
            var codes = new ArrayList<Query>();
            addCode(codes);
            for (var code : codes) readings.add(code, Occur.SHOULD);
        }
        return readings.build();
    }

    /** The word anywhere in the text, weighed by its best reading. */
    Query inText() {
        var readings = new ArrayList<Query>();
        for (var wording : wordings) addReadings(readings, Fields.text(wording.language()), wording);
        for (var compound : compounds) readings.add(together(compound, Fields.text(Language.DE)));
        if (Code.isCode(typed)) addCode(readings);
        return new DisjunctionMaxQuery(readings, BESIDE_THE_BEST);
    }

    Query inTitle() {
        var readings = new ArrayList<Query>();
        for (var wording : wordings) addReadings(readings, Fields.title(wording.language()), wording);
        return new DisjunctionMaxQuery(readings, BESIDE_THE_BEST);
    }

    Query inCore() {
        var readings = new ArrayList<Query>();
        for (var wording : wordings) addTerms(readings, Fields.core(wording.language()), wording);
        return new DisjunctionMaxQuery(readings, BESIDE_THE_BEST);
    }

    private static void addReadings(List<Query> readings, String field, Wording wording) {
        addTerms(readings, field, wording);
        wording.runs()
                .forEach((run, weight) ->
                        readings.add(new BoostQuery(new PhraseQuery(field, run.toArray(String[]::new)), weight)));
    }

    /** The word itself counts in full; all that may stand for it is one thing in which no number of mentions outweighs it. */
    private static void addTerms(List<Query> readings, String field, Wording wording) {
        var others = new SynonymQuery.Builder(field);
        float best = 0;
        for (var term : wording.terms().entrySet()) {
            if (term.getValue() == 1) readings.add(new TermQuery(new Term(field, term.getKey())));
            else best = Math.max(best, term.getValue());
        }
        if (best == 0) return;
        for (var term : wording.terms().entrySet())
            others.addTerm(new BytesRef(term.getKey()), Math.min(1, term.getValue() / best));
        readings.add(new BoostQuery(others.build(), best));
    }

    private static Query together(List<String> compound, String field) {
        var all = new BooleanQuery.Builder();
        for (var part : compound) all.add(new TermQuery(new Term(field, part)), Occur.MUST);
        return new BoostQuery(all.build(), Ranking.PARTS);
    }

    private void addCode(List<Query> readings) {
        var code = typed.toLowerCase(Locale.ROOT);
        readings.add(constant(new Term(Fields.CODE, code), Ranking.CODE));
        var touchpoint = Fields.facet("touchpoint", typed.toUpperCase(Locale.ROOT));
        readings.add(constant(new Term(Fields.FACET, touchpoint), Ranking.CODE_MENTIONED));
    }

    static Query constant(Term term, float score) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(term)), score);
    }
}
