package touchstone.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** A part of a page that is laid out already, for as many visits as it suits. */
public final class Piece implements Content {
    private final byte[] markup;

    Piece(byte[] markup) {
        this.markup = markup;
    }

    /** How many bytes it takes. */
    public int size() {
        return markup.length;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeBinaryContent(markup);
    }
}
