package touchstone.text;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.TextContainer;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.builder.ISequenceBuilder;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A link to a thing by its address, {@code [[N2]]} or {@code [[in-three-weeks|other words]]}, where the parser found it. */
final class WikiLink extends Node implements DoNotDecorate, TextContainer {
    private static final Pattern LINK = Pattern.compile(
            "^\\[\\[[ \\t]*+([^\\[\\]|`<>\\s][^\\[\\]|`<>\\n]{0,119}+)(?:\\\\?\\|([^\\[\\]\\n]{0,400}+))?]]");
    private static final Pattern CODE = Pattern.compile("[A-Za-z][0-9]{1,2}");

    private final String written;
    private final String ownWords;

    private WikiLink(BasedSequence chars, String written, String ownWords) {
        super(chars);
        this.written = written;
        this.ownWords = ownWords;
    }

    /** The address of a thing, however it was written: codes in upper case, everything else as a slug. */
    static String address(String written) {
        return CODE.matcher(written).matches() ? written.toUpperCase(Locale.ROOT) : addressOfWords(written);
    }

    private static String addressOfWords(String written) {
        return Slug.parse(written).map(Slug::text).orElseGet(() -> Slug.of(written)
                .text());
    }

    Rendered.Place place() {
        return new Rendered.Place(address(written), ownWords, written);
    }

    /** What to show where a link cannot be. */
    String words() {
        return ownWords.isEmpty() ? written : ownWords;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    @Override
    public boolean collectText(
            ISequenceBuilder<? extends ISequenceBuilder<?, BasedSequence>, BasedSequence> out,
            int flags,
            NodeVisitor visitor) {
        out.append(words());
        return false;
    }

    /** Finds wiki links before the parser takes their brackets for an ordinary link. */
    static final class Finder implements InlineParserExtension, InlineParserExtensionFactory {
        @Override
        public boolean parse(LightInlineParser parser) {
            if (parser.peek(1) != '[') return false;
            var found = parser.matchWithGroups(LINK);
            if (found == null) return false;
            var written = found[1].toString().strip();
            if (written.endsWith("\\"))
                written = written.substring(0, written.length() - 1).strip();
            // Else an open bracket before would take the whole link for the label of a reference, and lose itself.
            if (parser instanceof InlineParser full && full.getLastBracket() != null)
                full.getLastBracket().setBracketAfter(true);
            parser.flushTextNode();
            parser.appendNode(new WikiLink(found[0], written, words(found)));
            return true;
        }

        private static String words(@Nullable BasedSequence[] found) {
            var words = found.length > 2 ? found[2] : null;
            return words == null ? "" : words.unescape().strip();
        }

        @Override
        public CharSequence getCharacters() {
            return "[";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return this;
        }

        @Override
        public void finalizeDocument(InlineParser parser) {}

        @Override
        public void finalizeBlock(InlineParser parser) {}

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }
}
