package touchstone.text;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the words of a parsed text without its markup, block by block, by heading; walks without recursion. */
final class Words {
    private final HeadingIds ids = new HeadingIds();
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();
    private String anchor = "";
    private String heading = "";

    /** All the words below a node. */
    static String of(Node node) {
        var words = new Words();
        words.walk(node);
        return words.collected();
    }

    static List<Part> parts(Node document) {
        var words = new Words();
        for (var block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading next) words.turnTo(next);
            else words.walk(block);
        }
        words.endPart();
        return List.copyOf(words.parts);
    }

    private void turnTo(Heading next) {
        endPart();
        anchor = ids.next(next);
        heading = of(next);
    }

    private void endPart() {
        var text = collected();
        out.setLength(0);
        if (!text.isEmpty() || !heading.isEmpty()) parts.add(new Part(anchor, heading, text));
    }

    private String collected() {
        return out.toString().strip();
    }

    private void walk(Node root) {
        var node = root;
        while (node != null) {
            var child = enter(node) ? node.getFirstChild() : null;
            node = child != null ? child : next(node, root);
        }
    }

    private @Nullable Node next(Node from, Node root) {
        var node = from;
        while (node != null) {
            leave(node);
            if (node.equals(root)) return null;
            if (node.getNext() != null) return node.getNext();
            node = node.getParent();
        }
        return null;
    }

    /** Takes the words of the node itself, and tells whether to go on to its children. */
    private boolean enter(Node node) {
        switch (node) {
            case WikiLink link -> out.append(link.place().spoken());
            case RefNode reference
            when !reference.isDefined() -> out.append(reference.getChars().unescape());
            case Footnote footnote when !footnote.isDefined() -> out.append(footnote.getChars());
            case Text text -> out.append(text.getChars().unescape());
            case Code code -> out.append(code.getText());
            case HtmlEntity entity -> out.append(entity.getChars().unescape());
            case AutoLink link -> out.append(link.getText());
            case MailLink link -> out.append(link.getText());
            case SoftLineBreak _, HardLineBreak _ -> out.append(' ');
            case FencedCodeBlock code -> out.append(code(code));
            case IndentedCodeBlock code -> out.append(code(code));
            case HtmlInlineComment _, Reference _, Footnote _, TableSeparator _ -> {}
            case HtmlInline tag -> out.append(word(tag));
            case HtmlBlockBase html -> out.append(Tags.words(html.getChars()));
            default -> {
                return true;
            }
        }
        return false;
    }

    /** A tag that is markup is no word. */
    private static CharSequence word(HtmlInline tag) {
        if (Tags.isBreak(tag.getChars())) return " ";
        return Tags.isKept(tag.getChars()) ? "" : tag.getChars();
    }

    /** The lines of a block of code; the library's own way to join them takes hours for a megabyte. */
    static String code(Block block) {
        var code = new StringBuilder();
        block.getContentLines().forEach(code::append);
        return code.toString().stripTrailing() + "\n";
    }

    private void leave(Node node) {
        if (node instanceof TableCell) out.append(' ');
        if (!(node instanceof Block || node instanceof TableRow)) return;
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') end--;
        out.setLength(end);
        if (end > 0 && out.charAt(end - 1) != '\n') out.append('\n');
    }
}
