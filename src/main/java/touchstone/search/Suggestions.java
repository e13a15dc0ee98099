package touchstone.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import touchstone.text.Language;
import touchstone.thing.Named;
import touchstone.thing.Ref;
import touchstone.thing.Things;

/** Codes and titles that begin as typed, word by word, in either language; forgiving when nothing begins so. */
final class Suggestions {
    private static final int MOST = 8;
    private static final int MOST_READ = 40;
    private static final int MOST_WORDS = 8;
    private static final int EXACT = 0;
    private static final int BEGINNING = 1;
    private static final int PARTS = 2;

    private final IndexSearcher searcher;
    private final Things things;
    private final Audience audience;

    Suggestions(IndexSearcher searcher, Things things, Audience audience) {
        this.searcher = searcher;
        this.things = things;
        this.audience = audience;
    }

    List<Suggestion> of(String typed) throws IOException {
        var words = Analysis.folded(typed).stream().limit(MOST_WORDS).toList();
        if (words.isEmpty()) return List.of();
        var refs = new LinkedHashSet<Ref>();
        find(words, false, refs);
        if (refs.isEmpty()) find(words, true, refs);
        var named = things.named(audience.visitor(), refs);
        var suggestions = new ArrayList<Suggestion>();
        for (int fit = EXACT; fit <= PARTS; fit++) {
            for (var ref : refs) {
                var thing = named.get(ref);
                if (thing != null && suggestions.size() < MOST && fit(thing, words) == fit)
                    suggestions.add(suggestion(thing, audience.ui()));
            }
        }
        return suggestions;
    }

    /** What is called just so comes first, then what begins so. */
    private static int fit(Named named, List<String> words) {
        var typed = String.join(" ", words);
        int best = PARTS;
        for (var name : List.of(named.address(), named.titleIn(Language.EN), named.titleIn(Language.DE))) {
            var folded = String.join(" ", Analysis.folded(name));
            if (folded.equals(typed)) return EXACT;
            if (folded.startsWith(typed)) best = BEGINNING;
        }
        return best;
    }

    private void find(List<String> words, boolean forgiving, Set<Ref> refs) throws IOException {
        var query = new BooleanQuery.Builder();
        for (var word : words) query.add(starting(word, forgiving), Occur.MUST);
        query.add(Meaning.constant(new Term(Fields.CODE, words.getFirst()), Ranking.CODE), Occur.SHOULD);
        for (int place = 0; place < Ranking.KINDS.size(); place++) {
            var kind = new Term(Fields.FACET, Fields.facet("kind", Ranking.KINDS.get(place)));
            query.add(Meaning.constant(kind, Ranking.KINDS.size() - place), Occur.SHOULD);
        }
        query.add(audience.reads(), Occur.FILTER);
        var stored = searcher.storedFields();
        for (var found : searcher.search(query.build(), MOST_READ).scoreDocs)
            refs.add(
                    Documents.ref(stored.document(found.doc, Set.of(Fields.REF)).get(Fields.REF)));
    }

    private static Query starting(String word, boolean forgiving) {
        var start = word.substring(0, Math.min(word.length(), Analysis.LONGEST_START));
        var term = new Term(Fields.STARTS, start);
        if (!forgiving || start.length() < 3) return new TermQuery(term);
        return new FuzzyQuery(term, start.length() < 6 ? 1 : 2, 1, 20, true);
    }

    private static Suggestion suggestion(Named named, Language ui) {
        return new Suggestion(
                named.ref().kind(), named.address(), named.titleIn(ui), named.titleLanguage(ui), named.path());
    }
}
