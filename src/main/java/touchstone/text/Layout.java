package touchstone.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a file is divided: front matter, title, sections. Only {@code ##} at the very start of a line begins a section,
 * also inside code; a heading that belongs to a section's own text stands behind a space, which is taken off again.
 */
record Layout(String frontMatter, String title, int titleLine, String body, int straysAt, List<Section> sections) {
    private static final Pattern SECTION = Pattern.compile("##(?:[ \\t]+(.*?))?(?:[ \\t]+#+)?[ \\t]*");
    private static final Pattern SHIELDED = Pattern.compile("(?m)^ (?= {0,2}##(?:[ \\t]|$))");
    private static final Pattern TO_SHIELD = Pattern.compile("(?m)^(?= {0,2}##(?:[ \\t]|$))");
    private static final Pattern FULLY_INDENTED = Pattern.compile("(?m)^ {3}(?=##(?:[ \\t]|$))");

    record Section(String heading, int line, String body) {}

    static Optional<Layout> of(String file, String source, Faults faults) {
        var lines = source.split("\n", -1);
        if (!lines[0].stripTrailing().equals("---")) {
            faults.add(file, 1, "the front matter is missing", "begin the file with a line ---");
            return Optional.empty();
        }
        int close = 1;
        while (close < lines.length && !lines[close].stripTrailing().equals("---")) close++;
        if (close == lines.length) {
            faults.add(file, 1, "the front matter has no end", "close it with a line --- before the title");
            return Optional.empty();
        }
        return Optional.of(divided(file, lines, close, faults));
    }

    Optional<Section> section(String heading) {
        return sections.stream()
                .filter(section -> section.heading().equals(heading))
                .findFirst();
    }

    static boolean isOver(String text, int max) {
        return text.length() > max || (text.length() > max / 3 && text.getBytes(UTF_8).length > max);
    }

    /**
     * A section's text with no line left that would begin a section in the file. A heading behind three spaces loses
     * one for good, which means nothing, since a fourth would turn it into code.
     */
    static String shielded(String body) {
        var room = FULLY_INDENTED.matcher(body).replaceAll("  ");
        return TO_SHIELD.matcher(room).replaceAll(" ");
    }

    /** A text as it comes back from a file: lines end in LF, no blank lines at its ends. */
    static String settled(String text) {
        var body = Source.normal(text).replace("\u0000", "").stripTrailing();
        int start = 0;
        for (int i = 0; i < body.length() && Character.isWhitespace(body.charAt(i)); i++)
            if (body.charAt(i) == '\n') start = i + 1;
        return body.substring(start);
    }

    private static Layout divided(String file, String[] lines, int close, Faults faults) {
        var frontMatter = String.join("\n", List.of(lines).subList(1, close)) + "\n";
        int at = close + 1;
        while (at < lines.length && lines[at].isBlank()) at++;
        var title = at < lines.length && lines[at].startsWith("# ")
                ? lines[at].substring(2).strip()
                : "";
        if (title.isEmpty())
            faults.add(
                    file,
                    Math.min(at + 1, lines.length),
                    "the title is missing",
                    "write # and the title as the first line after ---");
        int first = title.isEmpty() ? at : at + 1;
        var sections = sections(file, lines, first, faults);
        var body = joined(lines, first, lines.length);
        return new Layout(frontMatter, title, Math.min(at + 1, lines.length), body, strays(lines, first), sections);
    }

    private static int strays(String[] lines, int first) {
        for (int i = first; i < lines.length; i++) {
            if (SECTION.matcher(lines[i]).matches()) return 0;
            if (!lines[i].isBlank()) return i + 1;
        }
        return 0;
    }

    private static List<Section> sections(String file, String[] lines, int first, Faults faults) {
        var sections = new ArrayList<Section>();
        var seen = new HashSet<String>();
        int i = first;
        while (i < lines.length && !SECTION.matcher(lines[i]).matches()) i++;
        while (i < lines.length) {
            int end = i + 1;
            while (end < lines.length && !SECTION.matcher(lines[end]).matches()) end++;
            var heading = SECTION.matcher(lines[i]).replaceAll("$1");
            if (!seen.add(heading))
                faults.add(file, i + 1, "the section " + heading + " is here twice", "join the two");
            sections.add(new Section(
                    heading, i + 1, SHIELDED.matcher(joined(lines, i + 1, end)).replaceAll("")));
            i = end;
        }
        return List.copyOf(sections);
    }

    private static String joined(String[] lines, int from, int to) {
        return settled(String.join("\n", List.of(lines).subList(from, to)));
    }
}
