package touchstone.text;

/** Makes any text safe inside markup, between tags and in quoted attributes. */
final class Escape {
    private Escape() {}

    static String html(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) append(out, text.charAt(i));
        return out.toString();
    }

    private static void append(StringBuilder out, char sign) {
        switch (sign) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&#34;");
            case '\'' -> out.append("&#39;");
            case '`' -> out.append("&#96;");
            case '\t', '\n' -> out.append(sign);
            default -> out.append(sign < ' ' ? '\uFFFD' : sign);
        }
    }
}
