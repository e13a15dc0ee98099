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
import com.vladsch.flexmark.util.sequence.Escaping;
import com.vladsch.flexmark.util.sequence.builder.ISequenceBuilder;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A link to a thing by its address, {@code [[N2]]} or {@code [[in-three-weeks|other words]]}, where the parser found it. */
final class WikiLink extends Node implements DoNotDecorate, TextContainer {
    /** Matches a wiki link where it begins. */
    static final Pattern LINK = Pattern.compile(
            "^\\[\\[[ \\t]*+([^\\[\\]|`<>\\s][^\\[\\]|`<>\\n]{0,119}+)(?:\\\\?\\|([^\\[\\]\\n]{0,400}+))?]]");

    /** A person or a team by slug or name, where no letter stands before the sign: else it is a mail address. */
    private static final Pattern MENTION =
            Pattern.compile("^@[\\p{L}\\p{M}\\p{Nd}]++(?:-[\\p{L}\\p{M}\\p{Nd}]++){0,20}+");

    private final Rendered.Place place;

    private WikiLink(BasedSequence chars, Rendered.Place place) {
        super(chars);
        this.place = place;
    }

    /** What a match of {@link #LINK} means. */
    static Rendered.Place place(MatchResult link) {
        var written = link.group(1).strip();
        // In a table the sign before the words is written \\| by habit.
        if (written.endsWith("\\"))
            written = written.substring(0, written.length() - 1).strip();
        var ownWords = link.group(2) == null
                ? ""
                : Escaping.unescapeString(link.group(2)).strip();
        return new Rendered.Place(address(written), ownWords, written);
    }

    /** The address of a thing, however it was written: codes in upper case, everything else as a slug. */
    static String address(String written) {
        return Code.parse(written).map(Code::text).orElseGet(() -> addressOfWords(written));
    }

    private static String addressOfWords(String written) {
        return Slug.parse(written).map(Slug::text).orElseGet(() -> Slug.of(written)
                .text());
    }

    Rendered.Place place() {
        return place;
    }

    /** What a mention names stands behind this sign. */
    static boolean isMention(String target) {
        return target.startsWith("@");
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
        out.append(place.spoken());
        return false;
    }

    /** Finds wiki links before the parser takes their brackets for an ordinary link. */
    static final class Finder implements InlineParserExtension, InlineParserExtensionFactory {
        @Override
        public boolean parse(LightInlineParser parser) {
            if (parser.peek() == '@') return mentions(parser);
            if (parser.peek(1) != '[') return false;
            var found = parser.match(LINK);
            if (found == null) return false;
            var link = LINK.matcher(found.toString());
            if (!link.matches()) return false;
            // Else an open bracket before would take the whole link for the label of a reference, and lose itself.
            if (parser instanceof InlineParser full && full.getLastBracket() != null)
                full.getLastBracket().setBracketAfter(true);
            parser.flushTextNode();
            parser.appendNode(new WikiLink(found, place(link)));
            return true;
        }

        private static boolean mentions(LightInlineParser parser) {
            int at = parser.getIndex();
            if (at > 0 && !isBefore(parser.getInput().charAt(at - 1))) return false;
            var found = parser.match(MENTION);
            if (found == null) return false;
            parser.flushTextNode();
            var written = found.toString();
            parser.appendNode(new WikiLink(found, new Rendered.Place("@" + Slug.letters(written), "", written)));
            return true;
        }

        private static boolean isBefore(char sign) {
            return Character.isWhitespace(sign) || "([{>„“\"'*_,;:!?-–—/".indexOf(sign) >= 0;
        }

        @Override
        public CharSequence getCharacters() {
            return "[@";
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
