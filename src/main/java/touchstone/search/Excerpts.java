package touchstone.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import touchstone.text.Language;
import touchstone.text.OneLine;
import touchstone.thing.Passage;

/** Cuts the best passage out of a hit and marks what was found; the places come from the index, so no text is read twice. */
final class Excerpts {
    private static final int LONGEST = 260;
    private static final int LEAD = 60;

    /** A place in a passage where something was found. */
    private record Mark(int from, int to, Query by) {}

    /** A passage with its marks. */
    private record Marked(Passage passage, List<Mark> marks) {
        /** A word itself counts more than what stands for it, every word once, and prose more than what has no heading. */
        int worth(Set<Query> exact) {
            int words = marks.stream()
                    .map(Mark::by)
                    .distinct()
                    .mapToInt(by -> exact.contains(by) || by instanceof PhraseQuery ? 3 : 1)
                    .sum();
            return passage.anchor().isEmpty() ? words : 2 * words;
        }
    }

    /** What a hit shows. */
    record Excerpt(List<Segment> segments, Language language, String anchor) {}

    private final IndexSearcher searcher;
    private final Weight weight;
    private final Set<Query> exact;

    Excerpts(IndexSearcher searcher, Query marking, Set<Query> exact) throws IOException {
        this.searcher = searcher;
        this.exact = exact;
        this.weight = searcher.createWeight(searcher.rewrite(marking), ScoreMode.COMPLETE, 1);
    }

    Excerpt of(int document, List<Passage> passages) throws IOException {
        if (passages.stream().noneMatch(Passage::prose)) return new Excerpt(List.of(), Language.EN, "");
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var marked = marked(leaf, document - leaf.docBase, passages);
        marked.removeIf(it -> !it.passage().prose());
        var best = marked.stream()
                .max(Comparator.<Marked>comparingInt(it -> it.worth(exact))
                        .thenComparingInt(it -> Math.min(4, it.marks().size()))
                        .thenComparing(it -> Ranking.isCore(it.passage().anchor())))
                .filter(it -> !it.marks().isEmpty())
                .orElse(marked.getFirst());
        var anchor = best.marks().isEmpty() ? "" : best.passage().anchor();
        return new Excerpt(cut(best), best.passage().language(), anchor);
    }

    private List<Marked> marked(LeafReaderContext leaf, int document, List<Passage> passages) throws IOException {
        var matches = weight.matches(leaf, document);
        var all = new ArrayList<Marked>();
        for (var passage : passages) all.add(new Marked(passage, new ArrayList<>()));
        if (matches == null) return all;
        for (var language : Language.values()) {
            var found = matches.getMatches(Fields.text(language));
            if (found != null)
                place(
                        found,
                        all.stream()
                                .filter(it -> it.passage().language() == language)
                                .toList());
        }
        return all;
    }

    /** The passages of a language lie in its field one after the other, with one place between them. */
    private static void place(MatchesIterator found, List<Marked> passages) throws IOException {
        int at = 0;
        int start = 0;
        var seen = new HashSet<Integer>();
        while (found.next()) {
            while (at < passages.size() && found.startOffset() > start + length(passages, at)) {
                start += length(passages, at) + 1;
                at++;
            }
            if (at == passages.size()) return; // a title, which every hit shows anyway
            if (seen.add(found.startOffset()))
                passages.get(at)
                        .marks()
                        .add(new Mark(found.startOffset() - start, found.endOffset() - start, found.getQuery()));
        }
    }

    private static int length(List<Marked> passages, int at) {
        return passages.get(at).passage().text().length();
    }

    private static List<Segment> cut(Marked marked) {
        var text = marked.passage().text();
        int from = start(marked, text);
        int to = Math.min(text.length(), from + LONGEST);
        if (to < text.length()) to = Math.max(from, text.lastIndexOf(' ', to));
        if (to <= from) to = Math.min(text.length(), from + LONGEST);
        var segments = new ArrayList<Segment>();
        int done = from;
        if (from > 0) segments.add(new Segment("… ", false));
        for (var mark : marked.marks()) {
            if (mark.from() < done || mark.to() > to) continue;
            if (mark.from() > done) segments.add(new Segment(OneLine.of(text, done, mark.from()), false));
            segments.add(new Segment(OneLine.of(text, mark.from(), mark.to()), true));
            done = mark.to();
        }
        if (done < to) segments.add(new Segment(OneLine.of(text, done, to), false));
        if (to < text.length()) segments.add(new Segment(" …", false));
        return segments;
    }

    /** Where the window begins that shows the most different words, moved to the start of a sentence or of a word. */
    private static int start(Marked marked, String text) {
        if (text.length() <= LONGEST || marked.marks().isEmpty()) return 0;
        var best = marked.marks().getFirst();
        long most = 0;
        for (var mark : marked.marks()) {
            long different = marked.marks().stream()
                    .filter(other -> other.from() >= mark.from() && other.to() <= mark.from() + LONGEST - LEAD)
                    .map(Mark::by)
                    .distinct()
                    .count();
            if (different <= most) continue;
            best = mark;
            most = different;
        }
        return begin(text, best.from());
    }

    private static int begin(String text, int found) {
        if (found <= LEAD) return 0;
        int sentence = Math.max(
                text.lastIndexOf(". ", found), Math.max(text.lastIndexOf("? ", found), text.lastIndexOf("\n", found)));
        if (sentence >= 0 && found - sentence <= 2 * LEAD) return sentence + (text.charAt(sentence) == '\n' ? 1 : 2);
        int word = text.indexOf(' ', found - LEAD);
        return word < 0 || word > found ? found : word + 1;
    }
}
