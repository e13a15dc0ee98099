package touchstone.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a text as a file, always the same bytes for the same text; {@link TextFile} reads them back as they were. */
public final class TextFileWriter {
    private final StringBuilder frontMatter = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private Language language = Language.EN;

    public TextFileWriter kind(String kind) {
        return key("kind", kind);
    }

    public TextFileWriter language(Language language) {
        this.language = language;
        return key("language", language);
    }

    /** The title in the other language; an empty one is left out. */
    public TextFileWriter otherTitle(String title) {
        return key("title-" + language.other().tag(), title);
    }

    /**
     * A key with its value: text, number, flag, enum constant, date, month, a collection or map of these, or an
     * optional one. Blank texts, absent optionals and empty collections are left out.
     */
    public TextFileWriter key(String name, Object value) {
        if (isAbsent(value)) return this;
        frontMatter.append(name).append(": ").append(flow(value)).append('\n');
        return this;
    }

    /** A key with a list that stands there even when it is empty. */
    public TextFileWriter list(String name, Collection<?> values) {
        frontMatter.append(name).append(": ").append(flow(values)).append('\n');
        return this;
    }

    public TextFileWriter title(String title) {
        text.append("# ").append(title.replaceAll("\\s+", " ").strip()).append('\n');
        return this;
    }

    /** A section under its heading; one without words is left out. */
    public TextFileWriter section(String heading, String body) {
        var settled = Layout.settled(body);
        if (!settled.isEmpty())
            text.append("\n## ")
                    .append(heading)
                    .append('\n')
                    .append(Layout.shielded(settled))
                    .append('\n');
        return this;
    }

    /** A section under the heading of the text's language. */
    public TextFileWriter section(String english, String german, String body) {
        return section(language == Language.DE ? german : english, body);
    }

    /** The free body after the title. */
    public TextFileWriter body(String body) {
        var settled = Layout.settled(body);
        if (!settled.isEmpty()) text.append('\n').append(settled).append('\n');
        return this;
    }

    public String text() {
        return "---\n" + frontMatter + "---\n" + text;
    }

    public byte[] bytes() {
        return text().getBytes(UTF_8);
    }

    private static boolean isAbsent(Object value) {
        return switch (value) {
            case String text -> text.isBlank();
            case Optional<?> optional -> optional.isEmpty() || isAbsent(optional.get());
            case Collection<?> values -> values.isEmpty();
            case Map<?, ?> values -> values.isEmpty();
            default -> false;
        };
    }

    private static String flow(Object value) {
        return switch (value) {
            case String text -> YamlText.of(text.strip());
            case Slug slug -> YamlText.of(slug.text());
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case Enum<?> constant -> Fields.name(constant);
            case TemporalAccessor date -> date.toString();
            case Optional<?> optional -> flow(optional.orElseThrow());
            case Collection<?> values ->
                values.stream().map(TextFileWriter::flow).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .filter(entry -> !isAbsent(entry.getValue()))
                        .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> throw new IllegalArgumentException("a file holds no " + value.getClass());
        };
    }
}
