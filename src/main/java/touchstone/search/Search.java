package touchstone.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import touchstone.text.Code;
import touchstone.thing.Passage;
import touchstone.thing.Ref;
import touchstone.thing.Things;

/** One search over one state of the index. */
final class Search {
    private static final Set<String> SHOWN = Set.of(Fields.REF, Fields.FACET, Fields.TOUCHPOINT, Fields.PASSAGE);
    private static final Sort BEST_THEN_NEWEST =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.AGE, SortField.Type.LONG, true));
    private static final int MOST_SHORTER = 3;

    private final IndexSearcher searcher;
    private final Things things;
    private final Synonyms synonyms;
    private final Audience audience;

    Search(IndexSearcher searcher, Things things, Synonyms synonyms, Audience audience) {
        this.searcher = searcher;
        this.things = things;
        this.synonyms = synonyms;
        this.audience = audience;
    }

    Results results(Query query, Status status) throws IOException {
        if (query.asksNothing()) return Results.nothing(query, status);
        var syntax = Syntax.of(query.text());
        var meanings = new Meanings(searcher.getIndexReader(), synonyms);
        var asked = Asked.of(syntax, meanings);
        var matching = new Matching(searcher, asked, audience, query.facets());
        int total = require(matching, asked);
        var best = readAgain(best(query, asked, matching), asked, matching);
        int from = query.page() > Results.MOST_PAGES ? best.size() : (query.page() - 1) * Results.PAGE;
        var shown = best.subList(Math.min(from, best.size()), Math.min(from + Results.PAGE, best.size()));
        return new Results(
                query,
                hits(shown, asked),
                total,
                facets(query, matching.counts()),
                jump(query),
                advice(query, syntax, total, meanings.spelt()),
                status);
    }

    /** Asks for fewer of the words when not even one thing has enough of them; of a whole sentence, when few have. */
    private static int require(Matching matching, Asked asked) {
        int enough = asked.isSentence() ? Ranking.FEW : 1;
        int required = Ranking.required(asked.words());
        int total = matching.require(required);
        while (total < enough && required > 1) total = matching.require(--required);
        return total;
    }

    /** The best hits of the first reading, as many as the page needs. */
    private List<Candidate> best(Query query, Asked asked, Matching matching) throws IOException {
        int wanted = Math.min(query.page(), Results.MOST_PAGES) * Results.PAGE;
        int most = Math.max(wanted, Ranking.SECOND_READING);
        var ordering = new TopFieldCollectorManager(BEST_THEN_NEWEST, most, null, most);
        var best = new ArrayList<Candidate>();
        for (var found : searcher.search(asked.ordering(matching.found()), ordering).scoreDocs) {
            var fields = ((FieldDoc) found).fields;
            best.add(new Candidate(found.doc, (float) fields[0], weight(found.doc), (long) fields[1]));
        }
        return best;
    }

    private float weight(int document) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var weights = DocValues.getNumeric(leaf.reader(), Fields.WEIGHT);
        var twins = DocValues.getNumeric(leaf.reader(), Fields.twin(audience.ui()));
        int place = document - leaf.docBase;
        float weight = weights.advanceExact(place) ? Float.intBitsToFloat((int) weights.longValue()) : 1;
        return twins.advanceExact(place) ? weight * Ranking.TWIN : weight;
    }

    private List<Candidate> readAgain(List<Candidate> best, Asked asked, Matching matching) throws IOException {
        int first = Math.min(best.size(), Ranking.SECOND_READING);
        var close = scores(best.subList(0, first), asked.closeness());
        boolean several = asked.words() > 1;
        var sorted = new ArrayList<Candidate>();
        for (var candidate : best.subList(0, first)) {
            boolean all = several && matching.hasAllWords(candidate.document());
            float closeness = close.getOrDefault(candidate.document(), 0f);
            float score = Ranking.again(candidate.score(), all, closeness) * candidate.weight();
            sorted.add(candidate.scoring(score));
        }
        sorted.sort(Candidate.BEST_FIRST);
        sorted.addAll(best.subList(first, best.size()));
        return sorted;
    }

    /** What a query that only orders gives to each of these hits; nothing where it does not match. */
    private Map<Integer, Float> scores(List<Candidate> candidates, BooleanQuery query) throws IOException {
        if (candidates.isEmpty() || query.clauses().isEmpty()) return Map.of();
        var documents = candidates.stream()
                .map(candidate -> new ScoreDoc(candidate.document(), 0))
                .toArray(ScoreDoc[]::new);
        var found = new TopDocs(new TotalHits(documents.length, TotalHits.Relation.EQUAL_TO), documents);
        var scores = new HashMap<Integer, Float>();
        for (var scored : QueryRescorer.rescore(searcher, found, query, 1, documents.length).scoreDocs)
            if (scored.score > 0) scores.put(scored.doc, scored.score);
        return scores;
    }

    private List<Hit> hits(List<Candidate> shown, Asked asked) throws IOException {
        var excerpts = new Excerpts(searcher, asked.marking(), asked.exact());
        var stored = searcher.storedFields();
        var documents = new LinkedHashMap<Ref, Candidate>();
        var fields = new LinkedHashMap<Ref, org.apache.lucene.document.Document>();
        for (var candidate : shown) {
            var document = stored.document(candidate.document(), SHOWN);
            var ref = Documents.ref(document.get(Fields.REF));
            documents.put(ref, candidate);
            fields.put(ref, document);
        }
        var named = things.named(audience.visitor(), documents.keySet());
        var hits = new ArrayList<Hit>();
        for (var found : documents.entrySet()) {
            var thing = named.get(found.getKey());
            var document = fields.get(found.getKey());
            if (thing == null || document == null) continue; // taken away since, or no longer theirs to read
            var passages = new ArrayList<Passage>();
            for (var passage : document.getValues(Fields.PASSAGE)) passages.add(Documents.passage(passage));
            var excerpt = excerpts.of(found.getValue().document(), passages);
            hits.add(new Hit(
                    thing,
                    document.get(Fields.TOUCHPOINT),
                    values(document.getValues(Fields.FACET)),
                    excerpt.segments(),
                    excerpt.language(),
                    excerpt.anchor()));
        }
        return hits;
    }

    private static Map<String, List<String>> values(String[] stored) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var facet : stored) {
            var said = facet.split("=", 2);
            values.computeIfAbsent(said[0], ignored -> new ArrayList<>()).add(said[1]);
        }
        return values;
    }

    private static Map<String, List<FacetValue>> facets(Query query, Map<String, Map<String, Integer>> found) {
        var facets = new LinkedHashMap<String, List<FacetValue>>();
        for (var facet : Query.FACETS) {
            var values = new ArrayList<FacetValue>();
            var counts = found.getOrDefault(facet, Map.of());
            counts.forEach((value, count) -> values.add(new FacetValue(value, count, query.has(facet, value))));
            for (var value : query.facets().getOrDefault(facet, List.of()))
                if (!counts.containsKey(value)) values.add(new FacetValue(value, 0, true));
            if (!values.isEmpty()) facets.put(facet, List.copyOf(values));
        }
        return facets;
    }

    private Optional<String> jump(Query query) {
        if (!query.facets().isEmpty()) return Optional.empty();
        return Code.meant(query.text())
                .flatMap(code -> things.at(audience.visitor(), List.of(code.text())).values().stream()
                        .findFirst())
                .map(touchstone.thing.Named::path);
    }

    private Advice advice(Query query, Syntax syntax, int total, Map<String, String> spelt) throws IOException {
        if (total > 0 && spelt.isEmpty()) return Advice.NONE;
        var withoutFacets =
                query.facets().isEmpty() || total > 0 ? Optional.<Attempt>empty() : attempt(query.withoutFacets());
        return new Advice(meant(query, spelt), withoutFacets, total > 0 ? List.of() : shorter(query, syntax));
    }

    private Optional<Attempt> meant(Query query, Map<String, String> spelt) throws IOException {
        if (spelt.isEmpty()) return Optional.empty();
        var words = query.text();
        for (var word : spelt.entrySet())
            words = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word.getKey()) + "(?![\\p{L}\\p{N}])")
                    .matcher(words)
                    .replaceAll(Matcher.quoteReplacement(word.getValue()));
        return attempt(query.saying(words));
    }

    private List<Attempt> shorter(Query query, Syntax syntax) throws IOException {
        var attempts = new ArrayList<Attempt>();
        for (var word : syntax.words().stream().limit(2 * MOST_SHORTER).toList()) {
            if (syntax.words().size() > 1 && attempts.size() < MOST_SHORTER && !Meanings.isStop(word))
                attempt(query.saying(word)).ifPresent(attempts::add);
        }
        attempts.sort(java.util.Comparator.comparingInt(Attempt::total));
        return attempts;
    }

    private Optional<Attempt> attempt(Query query) throws IOException {
        var syntax = Syntax.of(query.text());
        var asked = Asked.of(syntax, new Meanings(searcher.getIndexReader(), synonyms));
        int total = require(new Matching(searcher, asked, audience, query.facets()), asked);
        return total == 0 ? Optional.empty() : Optional.of(new Attempt(query, total));
    }
}
