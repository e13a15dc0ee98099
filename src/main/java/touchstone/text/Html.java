package touchstone.text;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** Markup that is safe to print: only this package makes it, after the sanitizer. */
public final class Html implements Content {
    public static final Html EMPTY = new Html("");

    private final String markup;

    Html(String markup) {
        this.markup = markup;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(markup);
    }

    @Override
    public boolean isEmptyContent() {
        return markup.isEmpty();
    }

    public boolean isEmpty() {
        return markup.isEmpty();
    }

    @Override
    public String toString() {
        return markup;
    }
}
