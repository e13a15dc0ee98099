package touchstone.text;

import java.util.Optional;

/**
 * Takes the words of a text that has no markup but paragraphs and wiki links, without the parser: most told stories
 * are like that, and an import reads ten thousand of them.
 */
final class PlainProse {
    private final String source;
    private final StringBuilder out;
    private boolean atLineStart = true;
    private int lineStart;

    private PlainProse(String source) {
        this.source = source;
        out = new StringBuilder(source.length());
    }

    /** The words as {@link Words} would collect them; empty where only the parser can tell. */
    static Optional<String> words(String source) {
        var prose = new PlainProse(source);
        return prose.isRead() ? Optional.of(prose.out.toString().strip()) : Optional.empty();
    }

    private boolean isRead() {
        var link = WikiLink.LINK.matcher(source);
        int i = 0;
        while (i < source.length()) {
            char sign = source.charAt(i);
            if (sign == '[') {
                if (!link.region(i, source.length()).lookingAt()) return false;
                out.append(WikiLink.place(link).spoken());
                atLineStart = false;
                i = link.end();
            } else {
                if (!take(i, sign)) return false;
                i++;
            }
        }
        return true;
    }

    private boolean take(int i, char sign) {
        if (sign == '\n') {
            endLine(i);
            return true;
        }
        if (sign < ' ' || "*_`<&\\#>|~]!".indexOf(sign) >= 0 || !Character.isDefined(sign))
            return sign == '!' && !isBeforeBracket(i) && write(sign);
        if (!atLineStart) return write(sign);
        if (sign == ' ') return i - lineStart < 3;
        atLineStart = false;
        return "-+=:".indexOf(sign) < 0 && !Character.isDigit(sign) && write(sign);
    }

    private boolean isBeforeBracket(int i) {
        return i + 1 < source.length() && source.charAt(i + 1) == '[';
    }

    private boolean write(char sign) {
        atLineStart = false;
        out.append(sign);
        return true;
    }

    /** One line end is a space, a blank line begins a paragraph. */
    private void endLine(int i) {
        boolean isBlank = atLineStart;
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') out.setLength(out.length() - 1);
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') out.append(isBlank ? '\n' : ' ');
        atLineStart = true;
        lineStart = i + 1;
    }
}
