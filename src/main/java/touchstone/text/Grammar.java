package touchstone.text;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The Markdown that we speak: GitHub's, with footnotes and wiki links. */
final class Grammar {
    /** So deep may blocks and emphasis stand in each other. */
    static final int MAX_DEPTH = 100;

    private static final Parser PARSER = Parser.builder(new MutableDataSet()
                    .set(Parser.HTML_BLOCK_PARSER, false)
                    .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                    .set(TablesExtension.APPEND_MISSING_COLUMNS, false)
                    .set(TablesExtension.COLUMN_SPANS, false)
                    .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                    .set(TablesExtension.WITH_CAPTION, false)
                    .set(TablesExtension.MAX_HEADER_ROWS, 1)
                    .set(TablesExtension.MIN_HEADER_ROWS, 1))
            .extensions(List.of(
                    TablesExtension.create(),
                    TaskListExtension.create(),
                    StrikethroughExtension.create(),
                    AutolinkExtension.create(),
                    FootnoteExtension.create()))
            .customInlineParserExtensionFactory(new WikiLink.Finder())
            .customBlockParserFactory(new Tags.Blocks())
            .build();

    private static final String EVERYTHING = """
        # Title

        Some *em* **strong** ~~gone~~ `code` [[N2]] [a](http://b.c "d") ![e](/attachments/f) www.g.de <b>h</b> <kbd>i</kbd> <!-- j --> &amp; \\*
        note[^1] [r] ![r] [undefined]

        | a | b |
        |---|--:|
        | c | d |

        > 1. quoted

        - [ ] task

        ```text
        fenced
        ```

            indented

        <details>block &amp; <div></details>

        <!-- comment -->

        ***

        [^1]: The note
        [r]: /reference
        """;

    // Footnotes and task lists are ours to render: their ids must carry our prefix, their boxes a name.
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .nodeRendererFactory(_ -> new Markup())
            .attributeProviderFactory(new Markup.Counting())
            .build();

    private static final AtomicBoolean IS_WARM = new AtomicBoolean();

    private Grammar() {}

    /**
     * Uses every part once, so that no class is loaded for the first time where a hostile text has used up the stack:
     * that would spoil the class for all texts to come.
     */
    static void warmUp() {
        if (IS_WARM.getAndSet(true)) return;
        var run = new Run(EVERYTHING, 0);
        Words.parts(parsed(EVERYTHING));
        run.cut(Policy.clean(markup(parsed(EVERYTHING), run)));
    }

    static Document parsed(CharSequence source) {
        var document = PARSER.parse(BasedSequence.of(source));
        refuseDepth(document);
        return document;
    }

    /** The markup of a document, not yet clean. */
    static String markup(Document document, Run run) {
        document.set(Run.KEY, run);
        return RENDERER.render(document);
    }

    private static void refuseDepth(Document document) {
        int depth = 0;
        Node node = document;
        while (true) {
            var child = node.getFirstChild();
            if (child != null) {
                if (++depth > MAX_DEPTH) throw new TooMuch("the text nests too deeply");
                node = child;
                continue;
            }
            while (node.getNext() == null) {
                var parent = node.getParent();
                if (parent == null) return;
                node = parent;
                depth--;
            }
            node = node.getNext();
        }
    }
}
