package touchstone.text;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.html.renderer.PhasedNodeRenderer;
import com.vladsch.flexmark.html.renderer.RenderingPhase;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.html.MutableAttributes;
import com.vladsch.flexmark.util.misc.CharPredicate;
import java.util.Set;

/** How the parts of a text become markup where we want it otherwise than the library. */
final class Markup implements PhasedNodeRenderer {
    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(WikiLink.class, this::wikiLink),
                new NodeRenderingHandler<>(com.vladsch.flexmark.ast.Heading.class, this::heading),
                new NodeRenderingHandler<>(FencedCodeBlock.class, this::fenced),
                new NodeRenderingHandler<>(IndentedCodeBlock.class, (block, _, html) -> code(block, "", html)),
                new NodeRenderingHandler<>(TaskListItem.class, this::task),
                new NodeRenderingHandler<>(Image.class, this::image),
                new NodeRenderingHandler<>(ImageRef.class, this::imageRef),
                new NodeRenderingHandler<>(HtmlInline.class, (node, _, html) -> html.raw(Tags.markup(node.getChars()))),
                new NodeRenderingHandler<>(HtmlInlineComment.class, (_, _, _) -> {}),
                new NodeRenderingHandler<>(HtmlBlock.class, (block, _, html) -> typed(block, html)),
                new NodeRenderingHandler<>(HtmlCommentBlock.class, (block, _, html) -> typed(block, html)),
                new NodeRenderingHandler<>(Footnote.class, this::footnote),
                new NodeRenderingHandler<>(FootnoteBlock.class, (_, _, _) -> {}));
    }

    @Override
    public Set<RenderingPhase> getRenderingPhases() {
        return Set.of(RenderingPhase.BODY_TOP, RenderingPhase.BODY_BOTTOM);
    }

    @Override
    public void renderDocument(NodeRendererContext context, HtmlWriter html, Document document, RenderingPhase phase) {
        var notes = FootnoteExtension.FOOTNOTES.get(document);
        if (phase == RenderingPhase.BODY_TOP) notes.resolveFootnoteOrdinals();
        if (phase != RenderingPhase.BODY_BOTTOM
                || notes.getReferencedFootnoteBlocks().isEmpty()) return;

        html.attr("class", "footnotes").withAttr().tagIndent("div", () -> {
            html.tagVoidLine("hr");
            html.tagIndent("ol", () -> notes.getReferencedFootnoteBlocks().forEach(note -> note(note, context, html)));
        });
    }

    private static Run run(NodeRendererContext context) {
        return Run.KEY.get(context.getDocument());
    }

    private void wikiLink(WikiLink link, NodeRendererContext context, HtmlWriter html) {
        html.raw(run(context).markFor(link));
    }

    private void heading(com.vladsch.flexmark.ast.Heading node, NodeRendererContext context, HtmlWriter html) {
        var run = run(context);
        var heading =
                new Heading(run.headingIds.next(node), Words.of(node), Math.clamp(node.getLevel() + run.demote, 1, 6));
        run.headings.add(heading);
        html.line();
        html.attr("id", heading.id())
                .withAttr()
                .tag("h" + heading.level(), false, false, () -> context.renderChildren(node));
        html.line();
    }

    private void fenced(FencedCodeBlock block, NodeRendererContext context, HtmlWriter html) {
        code(block, block.getInfoDelimitedByAny(CharPredicate.SPACE_TAB).unescape(), html);
    }

    private static void code(Block block, String language, HtmlWriter html) {
        html.line();
        html.tag("pre").openPre();
        if (!language.isEmpty()) html.attr("class", "language-" + language);
        html.withAttr().tag("code");
        html.text(Words.code(block));
        html.tag("/code");
        html.tag("/pre").closePre();
        html.line();
    }

    private static void typed(HtmlBlockBase block, HtmlWriter html) {
        html.line();
        html.raw(Tags.markup(block.getChars()));
        html.line();
    }

    /** The box is named by its whole item, since a text has no words of ours. */
    private void task(TaskListItem item, NodeRendererContext context, HtmlWriter html) {
        var id = run(context).nextTask();
        html.attr("class", "task-list-item").attr("id", id).withAttr().tagIndent("li", () -> {
            html.raw("<input type=\"checkbox\" disabled" + (item.isItemDoneMarker() ? " checked" : "")
                    + " aria-labelledby=\"" + id + "\"> ");
            context.renderChildren(item);
        });
    }

    private void image(Image image, NodeRendererContext context, HtmlWriter html) {
        picture(image, image.getUrl().unescape(), context, html);
    }

    private void imageRef(ImageRef image, NodeRendererContext context, HtmlWriter html) {
        var reference = image.getReferenceNode(context.getDocument());
        if (reference == null) html.text(image.getChars().unescape());
        else picture(image, reference.getUrl().unescape(), context, html);
    }

    /** A picture from elsewhere would tell there who reads what: it becomes a link. */
    private static void picture(Node image, String url, NodeRendererContext context, HtmlWriter html) {
        run(context).repeated(url.length());
        var words = Words.of(image);
        if (Policy.isAttachment(url))
            html.attr("src", url).attr("alt", words).withAttr().tagVoid("img");
        else html.attr("href", url).withAttr().tag("a", false, false, () -> html.text(words.isEmpty() ? url : words));
    }

    private void footnote(Footnote footnote, NodeRendererContext context, HtmlWriter html) {
        var note = footnote.getFootnoteBlock();
        if (note == null) {
            html.raw("[^");
            context.renderChildren(footnote);
            html.raw("]");
            return;
        }
        var id = noteId(note, context);
        html.raw(
                "<sup><a class=\"footnote-ref\" role=\"doc-noteref\" id=\"" + id + "-r" + footnote.getReferenceOrdinal()
                        + "\" href=\"#" + id + "\">" + note.getFootnoteOrdinal() + "</a></sup>");
    }

    private static void note(FootnoteBlock note, NodeRendererContext context, HtmlWriter html) {
        var id = noteId(note, context);
        html.attr("id", id).withAttr().tagIndent("li", () -> {
            context.renderChildren(note);
            for (int i = 0; i < note.getFootnoteReferences(); i++)
                html.raw(" <a class=\"footnote-back\" role=\"doc-backlink\" href=\"#" + id + "-r" + i + "\">↩</a>");
        });
    }

    private static String noteId(FootnoteBlock note, NodeRendererContext context) {
        return "f" + run(context).idPrefix + note.getFootnoteOrdinal();
    }

    /** Counts the addresses of links, which a reference can repeat without limit. */
    static final class Counting extends IndependentAttributeProviderFactory {
        @Override
        public AttributeProvider apply(LinkResolverContext context) {
            var run = Run.KEY.get(context.getDocument());
            return (Node node, AttributablePart part, MutableAttributes attributes) -> attributes.forEach(
                    (_, attribute) -> run.repeated(attribute.getValue().length()));
        }
    }
}
