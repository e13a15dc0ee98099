package touchstone.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes a text as a YAML scalar on one line: plain where every reader takes it for that text, else in double quotes. */
final class YamlText {
    // Letters, digits and harmless signs; a sign that YAML could read as something else only where it cannot.
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} '’‘“”–…./_()?!;%&+*=-]|:(?=[^ ]))*+");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:0o[0-7]+|0x[0-9a-fA-F]+|[0-9.][0-9_.:]*(?:[eE][-+]?[0-9]+)?)");
    private static final Set<String> WORDS = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n", "~");

    private YamlText() {}

    static String of(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches()
                && !text.endsWith(" ")
                && !text.endsWith(":")
                && !NUMBER.matcher(text).matches()
                && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    private static String quoted(String text) {
        var out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(sign -> append(out, sign));
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, int sign) {
        switch (sign) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            default -> {
                if (isPrintable(sign)) out.appendCodePoint(sign);
                else out.append(sign > 0xFFFF ? "\\U%08x".formatted(sign) : "\\u%04x".formatted(sign));
            }
        }
    }

    private static boolean isPrintable(int sign) {
        if (sign < 0x20 || sign == 0x7F) return false;
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
