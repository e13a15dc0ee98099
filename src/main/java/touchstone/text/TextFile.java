package touchstone.text;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** A text as a file: front matter, the title as the only heading of level 1, then sections at level 2 or a free body. */
public final class TextFile extends Fields {
    /** The most bytes that a section may have. */
    public static final int MAX_FIELD = 64 * 1024;
    /** The most bytes that a free body may have. */
    public static final int MAX_BODY = 200 * 1024;

    private final Layout layout;
    private final String kind;
    private final Language language;
    private final String otherTitle;
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, String> otherLanguage = new LinkedHashMap<>();
    private boolean free;

    private TextFile(String file, MappingNode mapping, Yaml yaml, Layout layout, Faults faults) {
        super(file, 1, Optional.of(mapping), yaml, faults);
        this.layout = layout;
        kind = text("kind");
        language = choice("language", Language.class);
        otherTitle = optionalText("title-" + language.other().tag()).orElse("");
    }

    /** Reads a file; empty when so much is wrong with it that asking for its fields makes no sense. */
    public static Optional<TextFile> parse(String name, byte[] bytes, Faults faults) {
        return Source.decoded(name, bytes, faults).flatMap(source -> parse(name, source, faults));
    }

    /** Reads a file; empty when so much is wrong with it that asking for its fields makes no sense. */
    public static Optional<TextFile> parse(String name, String source, Faults faults) {
        return Layout.of(name, Source.normal(source), faults).flatMap(layout -> {
            var yaml = new Yaml(name, 2, faults);
            return yaml.mapping(layout.frontMatter()).map(mapping -> new TextFile(name, mapping, yaml, layout, faults));
        });
    }

    /** Reads what was written here; for that there is nothing to mend. */
    public static TextFile kept(String name, String source) {
        var faults = new Faults();
        return parse(name, source, faults)
                .orElseThrow(() -> new IllegalStateException("a revision that cannot be read: " + faults.list()));
    }

    public String kind() {
        return kind;
    }

    public Language language() {
        return language;
    }

    public String title() {
        return layout.title();
    }

    /** The title in the other language, empty where there is none. */
    public String otherTitle() {
        return otherTitle;
    }

    /** The section under this heading, in the language of the text; empty when it is absent or has no words. */
    public Optional<String> section(String english, String german) {
        var heading = language == Language.DE ? german : english;
        known.add(heading);
        otherLanguage.put(language == Language.DE ? english : german, heading);
        return layout.section(heading)
                .map(section -> {
                    if (Layout.isOver(section.body(), MAX_FIELD))
                        faults().add(
                                        file(),
                                        section.line(),
                                        "the section " + heading + " is over 64 KB",
                                        "make it shorter");
                    return section.body();
                })
                .filter(body -> !body.isEmpty());
    }

    public String requiredSection(String english, String german) {
        var body = section(english, german);
        var heading = language == Language.DE ? german : english;
        if (body.isEmpty())
            faults().add(
                            file(),
                            layout.section(heading).map(Layout.Section::line).orElse(layout.titleLine()),
                            "the section " + heading + " is "
                                    + (layout.section(heading).isPresent() ? "empty" : "missing"),
                            "write it under the heading ## " + heading);
        return body.orElse("");
    }

    /** Everything after the title, for texts with free headings. */
    public String body() {
        free = true;
        if (Layout.isOver(layout.body(), MAX_BODY))
            faults().add(file(), layout.titleLine(), "the text is over 200 KB", "divide it into two pages");
        return layout.body();
    }

    /** Faults every key and every section that nobody has asked for; call it after the last question. */
    @Override
    public void done(Faults told) {
        super.done(told);
        if (free) return;
        if (layout.straysAt() > 0)
            told.add(file(), layout.straysAt(), "there is text before the first section", "move it under a heading");
        for (var section : layout.sections())
            if (!known.contains(section.heading()))
                told.add(file(), section.line(), "the section " + section.heading() + " is unknown", mend(section));
    }

    private String mend(Layout.Section section) {
        var here = otherLanguage.get(section.heading());
        if (here != null) return "in the language of this text it is called " + here;
        return Nearest.hint(section.heading(), known) + ", or put a space before ## if it belongs to the text above";
    }
}
