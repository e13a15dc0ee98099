package touchstone.text;

import java.util.List;

/** Renders Markdown. One instance serves the whole process. */
public final class Markdown implements AutoCloseable {
    public Rendered render(String source) {
        return render(source, 0);
    }

    /** @param demote by how many levels headings move down, so that they fit under the page's own */
    public Rendered render(String source, int demote) {
        return new Rendered(List.of("<p>" + Escape.html(source) + "</p>"), List.of(), List.of(), demote < 0);
    }

    /** The words without the markup, block by block on lines of their own: for the index and for excerpts. */
    public static String plain(String source) {
        return source;
    }

    /** The first sentences, at most {@code max} characters, cut at a word when not even one sentence fits. */
    public static String excerpt(String source, int max) {
        return source.length() > max ? source.substring(0, max) : source;
    }

    @Override
    public void close() {}
}
