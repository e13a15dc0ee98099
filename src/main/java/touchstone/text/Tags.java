package touchstone.text;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The few tags that are markup here. People write {@code <customer name>} and {@code screws <M6>} as well: whatever else
 * stands in angle brackets is text, shown and found as it was typed.
 */
final class Tags {
    private static final String ATTRIBUTE =
            "\\s++[A-Za-z_:][A-Za-z0-9_.:-]*+" + "(?:\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\\s\"'=<>`]++))?+";
    private static final Pattern KEPT =
            Pattern.compile("(?i)</?(?:br|kbd|sub|sup|mark|details|summary)(?:" + ATTRIBUTE + ")*+\\s*+/?>");
    private static final Pattern KEPT_OR_SIGN = Pattern.compile(KEPT + "|<");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\b.*", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("(?i)^\\s*+<(?:/?(?:details|summary)(?![\\w-])|!--)");

    private Tags() {}

    /** Whether it is one tag that is markup. */
    static boolean isKept(CharSequence tag) {
        return KEPT.matcher(tag).matches();
    }

    /** Whether it begins a new line. */
    static boolean isBreak(CharSequence tag) {
        return BREAK.matcher(tag).matches();
    }

    /** What somebody typed as HTML, with the kept tags as markup, no comments, and everything else as text. */
    static String markup(CharSequence typed) {
        return KEPT_OR_SIGN
                .matcher(withoutComments(typed.toString()))
                .replaceAll(sign -> sign.group().equals("<") ? "&lt;" : Matcher.quoteReplacement(sign.group()));
    }

    /** The words of the same, as a reader sees them. */
    static String words(CharSequence typed) {
        return Escaping.unescapeHtml(
                KEPT.matcher(withoutComments(typed.toString())).replaceAll(" "));
    }

    /** One that has no end hides nothing. */
    private static String withoutComments(String typed) {
        var out = new StringBuilder(typed.length());
        int from = 0;
        for (int at = typed.indexOf("<!--"); at >= 0; at = typed.indexOf("<!--", from)) {
            int end = typed.indexOf("-->", at + 2);
            if (end < 0) break;
            out.append(typed, from, at);
            from = end + 3;
        }
        return out.append(typed, from, typed.length()).toString();
    }

    /** Lets only a kept tag or a comment begin a block of HTML, in which no Markdown is read. */
    static final class Blocks implements CustomBlockParserFactory {
        private final HtmlBlockParser.Factory library = new HtmlBlockParser.Factory();

        @Override
        public BlockParserFactory apply(DataHolder options) {
            var all = library.apply(options);
            return new BlockParserFactory() {
                @Override
                public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                    var line = state.getLine();
                    var rest = line.subSequence(state.getNextNonSpaceIndex(), line.length());
                    return BLOCK.matcher(rest).lookingAt() ? all.tryStart(state, matched) : BlockStart.none();
                }
            };
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return library.getAfterDependents();
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return library.getBeforeDependents();
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }
}
