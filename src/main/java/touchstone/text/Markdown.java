package touchstone.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Renders Markdown, clean and within bounds whatever it is given; a text that is too much is shown as its source.
 * One instance serves the whole process and remembers what it has rendered.
 */
public final class Markdown implements AutoCloseable {
    private static final Cache<String, List<Part>> PARTS = Caffeine.newBuilder()
            .maximumWeight(8 * 1024 * 1024)
            .weigher((String source, List<Part> parts) -> 4 * source.length() + 64 * parts.size())
            .build();

    private record Asked(String source, int max) {}

    private static final Cache<Asked, String> EXCERPTS = Caffeine.newBuilder()
            .maximumWeight(4 * 1024 * 1024)
            .weigher((Asked asked, String excerpt) -> 2 * (asked.source().length() + excerpt.length()) + 200)
            .build();

    private final Cache<Key, Rendered> rendered = Caffeine.newBuilder()
            .maximumWeight(24 * 1024 * 1024)
            .weigher((Key key, Rendered value) -> 2 * (key.source().length() + value.weight()) + 200)
            .build();

    private record Key(String source, int demote) {}

    public Rendered render(String source) {
        return render(source, 0);
    }

    /** @param demote by how many levels headings move down, so that they fit under the page's own */
    public Rendered render(String source, int demote) {
        var key = new Key(source, demote);
        var known = rendered.getIfPresent(key);
        if (known != null) return known;

        var fresh = Guard.run(source, guarded -> rendered(guarded, new Run(source, demote)));
        // A failure is remembered by the guard, and may have been one of the moment.
        fresh.ifPresent(value -> rendered.put(key, value));
        return fresh.orElseGet(() -> asSource(source));
    }

    /** The words without the markup, block by block on lines of their own: for the index and for excerpts. */
    public static String plain(String source) {
        return parts(source).stream()
                .map(part -> part.heading().isEmpty() ? part.text() : part.heading() + "\n" + part.text())
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** The plain words by heading, so that a hit can open at its passage. */
    public static List<Part> parts(String source) {
        var prose = PlainProse.words(source);
        if (prose.isPresent()) return prose.get().isEmpty() ? List.of() : List.of(new Part("", "", prose.get()));
        var known = PARTS.getIfPresent(source);
        if (known != null) return known;

        var fresh = Guard.run(source, guarded -> Words.parts(Grammar.parsed(guarded)));
        fresh.ifPresent(parts -> PARTS.put(source, parts));
        return fresh.orElseGet(() -> List.of(new Part("", "", source)));
    }

    /** The first sentences, at most {@code max} characters, cut at a word when not even one sentence fits. */
    public static String excerpt(String source, int max) {
        return EXCERPTS.get(new Asked(source, max), asked -> Excerpt.of(parts(asked.source()), asked.max()));
    }

    /** The same with other words instead of some, which are put in before it is cut. */
    public static String excerpt(String source, int max, UnaryOperator<String> words) {
        if (source.indexOf('@') < 0) return excerpt(source, max);
        return Excerpt.of(
                parts(source).stream()
                        .map(part -> new Part(part.anchor(), part.heading(), words.apply(part.text())))
                        .toList(),
                max);
    }

    @Override
    public void close() {
        rendered.invalidateAll();
    }

    private static Rendered rendered(CharSequence source, Run run) {
        var document = Grammar.parsed(source);
        return run.cut(Policy.clean(Grammar.markup(document, run)));
    }

    private static Rendered asSource(String source) {
        var markup = new ArrayList<>(List.of("<pre class=\"source\">" + Escape.html(source) + "</pre>"));
        return new Rendered(markup, List.of(), List.of(), true);
    }
}
