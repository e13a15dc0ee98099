package touchstone.text;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.util.data.DataKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What one run of the renderer keeps beside the markup; it travels with the document. */
final class Run {
    private static final SecureRandom RANDOM = new SecureRandom();

    // After the random numbers, which its empty run needs.
    static final DataKey<Run> KEY = new DataKey<>("touchstone.run", new Run("", 0));

    /** So many characters of addresses and the like may be repeated; a short text could else ask for gigabytes. */
    private static final int MAX_REPEATED = 4 * 1024 * 1024;

    final String idPrefix;
    final int demote;
    final HeadingIds headingIds = new HeadingIds();
    final List<Heading> headings = new ArrayList<>();
    final List<Rendered.Place> places = new ArrayList<>();

    private final String mark = unguessable();
    private int tasks;
    private int repeated;

    Run(String source, int demote) {
        this.demote = demote;
        // The same text has the same ids for ever, two texts on one page have different ones.
        idPrefix = "-" + HexFormat.of().toHexDigits(source.hashCode()) + "-";
    }

    /** Keeps the place of a wiki link and gives the mark that stands for it; nobody who writes a text can guess it. */
    String markFor(WikiLink link) {
        var place = link.place();
        boolean quoted = link.getAncestorOfType(BlockQuote.class) != null;
        places.add(quoted ? place.inQuote() : place);
        return mark + (places.size() - 1) + "z";
    }

    private static String unguessable() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return "z" + HexFormat.of().formatHex(bytes) + "i";
    }

    /** Cuts clean markup at the marks; inside another link, where no link can be, the words stay as they are. */
    Rendered cut(String markup) {
        var pieces = new ArrayList<String>();
        var found = new ArrayList<Rendered.Place>();
        var piece = new StringBuilder();
        boolean inLink = false;
        int from = 0;
        for (int at = markup.indexOf(mark); at >= 0; at = markup.indexOf(mark, from)) {
            var before = markup.substring(from, at);
            piece.append(before);
            inLink = isInLink(before, inLink);
            int end = markup.indexOf('z', at + mark.length());
            var place = places.get(Integer.parseInt(markup.substring(at + mark.length(), end)));
            from = end + 1;
            if (inLink) {
                piece.append(Escape.html(place.words()));
            } else {
                pieces.add(piece.toString());
                found.add(place);
                piece.setLength(0);
            }
        }
        pieces.add(piece.append(markup, from, markup.length()).toString());
        return new Rendered(pieces, found, headings, false);
    }

    private static boolean isInLink(String markup, boolean before) {
        int opened = markup.lastIndexOf("<a ");
        int closed = markup.lastIndexOf("</a>");
        return opened == closed ? before : opened > closed;
    }

    String nextTask() {
        return "t" + idPrefix + ++tasks;
    }

    void repeated(int characters) {
        repeated += characters;
        if (repeated > MAX_REPEATED) throw new TooMuch("the markup grows beyond all measure");
    }
}
