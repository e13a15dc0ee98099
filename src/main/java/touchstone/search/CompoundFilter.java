package touchstone.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a compound at the place of the whole. */
final class CompoundFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Compounds compounds;
    private final Deque<String> waiting = new ArrayDeque<>();
    private @Nullable State whole;

    CompoundFilter(TokenStream input, Compounds compounds) {
        super(input);
        this.compounds = compounds;
    }

    @Override
    public boolean incrementToken() throws IOException {
        var part = waiting.poll();
        if (part != null) return part(part);
        if (!input.incrementToken()) return false;
        waiting.addAll(compounds.of(term.toString()).words());
        if (!waiting.isEmpty()) whole = captureState();
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
        whole = null;
    }

    private boolean part(String part) {
        restoreState(whole);
        term.setEmpty().append(part);
        step.setPositionIncrement(0);
        return true;
    }
}
