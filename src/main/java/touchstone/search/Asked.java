package touchstone.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import touchstone.text.Language;

/** A typed text as the queries that the index understands. */
final class Asked {
    private final Syntax syntax;
    private final List<Meaning> meanings;
    private final List<Meaning> without;

    private Asked(Syntax syntax, List<Meaning> meanings, List<Meaning> without) {
        this.syntax = syntax;
        this.meanings = meanings;
        this.without = without;
    }

    static Asked of(Syntax syntax, Meanings meanings) throws IOException {
        return new Asked(
                syntax,
                meanings.of(syntax.words()),
                syntax.without().stream().map(meanings::without).toList());
    }

    int words() {
        return meanings.size();
    }

    /** Whether more was typed than words to look for. */
    boolean isSentence() {
        return meanings.size() < syntax.words().size();
    }

    /** What may be found at all: all phrases, none of what is excluded, only what the audience sees. */
    Query allowed(Audience audience) {
        var query = new BooleanQuery.Builder();
        for (var phrase : syntax.phrases()) query.add(phrase(phrase), Occur.FILTER);
        for (var code : syntax.touchpoints()) query.add(touchpoint(code), Occur.FILTER);
        for (var meaning : without) query.add(meaning.anywhere(), Occur.MUST_NOT);
        return query.add(audience.mayRead(), Occur.FILTER).build();
    }

    /** Each of the words by itself, wherever it may stand. */
    List<Query> eachWord() {
        return meanings.stream().map(Meaning::anywhere).toList();
    }

    /** What brings the hits into their first order, narrowed to what is known to be found. */
    Query ordering(Query found) {
        var query = new BooleanQuery.Builder().add(found, Occur.FILTER);
        for (var meaning : meanings) query.add(meaning.inText(), Occur.SHOULD);
        for (var phrase : syntax.phrases()) query.add(phrase(phrase), Occur.SHOULD);
        for (var code : syntax.touchpoints()) query.add(touchpoint(code), Occur.SHOULD);
        boolean ordered = !meanings.isEmpty()
                || !syntax.phrases().isEmpty()
                || !syntax.touchpoints().isEmpty();
        return query.setMinimumNumberShouldMatch(ordered ? 1 : 0).build();
    }

    /** What is marked in a hit. */
    Query marking() {
        var query = new BooleanQuery.Builder();
        for (var meaning : meanings) query.add(meaning.inText(), Occur.SHOULD);
        for (var phrase : syntax.phrases()) query.add(phrase(phrase), Occur.SHOULD);
        return query.build();
    }

    /** Those parts of what is marked that stand for the typed words themselves. */
    Set<Query> exact() {
        var exact = new HashSet<Query>();
        for (var meaning : meanings)
            for (var language : Language.values()) exact.addAll(meaning.itself(Fields.text(language), language));
        return exact;
    }

    /** What makes a hit better than others of the same words: in its title, close together, as they were typed. */
    BooleanQuery closeness() {
        var query = new BooleanQuery.Builder();
        for (var meaning : meanings) {
            query.add(new BoostQuery(meaning.inTitle(), Ranking.TITLE), Occur.SHOULD);
            query.add(new BoostQuery(meaning.inCore(), Ranking.CORE), Occur.SHOULD);
        }
        for (var language : Language.values()) {
            close(query, Fields.text(language), language, Ranking.CLOSE);
            close(query, Fields.title(language), language, Ranking.CLOSE);
        }
        if (syntax.words().size() > 1) {
            var typed = String.join(" ", syntax.words());
            query.add(new BoostQuery(phrase(typed), Ranking.AS_TYPED), Occur.SHOULD);
        }
        if (!syntax.words().isEmpty()) {
            var name = new Term(Fields.NAME, Documents.name(String.join(" ", syntax.words())));
            query.add(Meaning.constant(name, Ranking.WHOLE_TITLE), Occur.SHOULD);
        }
        return query.build();
    }

    private void close(BooleanQuery.Builder query, String field, Language language, float weight) {
        var close = new MultiPhraseQuery.Builder().setSlop(6 + 2 * meanings.size());
        for (var meaning : meanings) {
            var terms = meaning.nearTermsIn(field, language);
            if (terms.length > 0) close.add(terms);
        }
        var built = close.build();
        if (built.getTermArrays().length > 1) query.add(new BoostQuery(built, weight), Occur.SHOULD);
    }

    private static Query phrase(String words) {
        var readings = new ArrayList<Query>();
        for (var language : Language.values()) {
            var terms = Analysis.terms(words, language).toArray(String[]::new);
            if (terms.length == 0) continue;
            readings.add(new PhraseQuery(Fields.text(language), terms));
            readings.add(new PhraseQuery(Fields.title(language), terms));
        }
        return readings.isEmpty() ? MatchNoDocsQuery.INSTANCE : new DisjunctionMaxQuery(readings, 1);
    }

    /** The touchpoint itself first, then its standards, then its stories. */
    private static Query touchpoint(String code) {
        var query = new BooleanQuery.Builder();
        var mentioned = new TermQuery(new Term(Fields.FACET, Fields.facet("touchpoint", code)));
        var itself = new Term(Fields.CODE, code.toLowerCase(Locale.ROOT));
        query.add(
                new DisjunctionMaxQuery(
                        Arrays.asList(new ConstantScoreQuery(mentioned), Meaning.constant(itself, Ranking.CODE)), 0),
                Occur.MUST);
        for (int place = 0; place < Ranking.KINDS.size(); place++) {
            var kind = new Term(Fields.FACET, Fields.facet("kind", Ranking.KINDS.get(place)));
            query.add(Meaning.constant(kind, Ranking.KINDS.size() - place), Occur.SHOULD);
        }
        return query.build();
    }
}
