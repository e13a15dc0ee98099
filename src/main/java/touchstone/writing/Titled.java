package touchstone.writing;

import java.util.ArrayList;
import java.util.List;
import touchstone.db.Tx;
import touchstone.text.Language;
import touchstone.text.Slug;
import touchstone.thing.Register;
import touchstone.web.Wording;

/** What many kinds of things share: a title in one language or both, and an address that is made of it. */
public final class Titled {
    /** The box that moves a thing to the address of its new title. */
    static final String MOVES = "moves";

    private final String kind;
    private final Register register;

    /** @param kind whose things are found by a slug */
    public Titled(String kind, Register register) {
        this.kind = kind;
        this.register = register;
    }

    /** The fields in order: the kind's own first, then those that everything with a title has. */
    public static List<Field> fields(List<Field> own, Wording words) {
        var fields = new ArrayList<>(own);
        fields.add(Field.line("other-title").optional().second());
        fields.add(Field.of("language", Shape.PICK, Options.languages(words)).second());
        return fields;
    }

    /** The same for what is found by a slug, which may move once it is there. */
    public static List<Field> fields(List<Field> own, Wording words, boolean fresh) {
        var fields = fields(own, words);
        if (!fresh) fields.add(moves(words));
        return fields;
    }

    /** The box for a form that has its title fields elsewhere. */
    public static Field moves(Wording words) {
        return Field.tick(MOVES, words).second();
    }

    /** What stands in the fields that everything with a title has. */
    public static Typed typed(String title, String otherTitle, Language language) {
        return Typed.NOTHING
                .with("title", title)
                .with("other-title", otherTitle)
                .with("language", language.tag());
    }

    /** The language that was chosen. */
    public static Language language(Typed typed) {
        return Language.of(typed.text("language")).orElse(Language.EN);
    }

    /**
     * The slug under which a thing is to be kept: a free one for a new thing, the one that it has, or that of its new
     * title where somebody wants it to move.
     *
     * @param address that it has, empty for a new one
     */
    public String slug(Tx tx, String address, Typed typed) {
        if (address.isEmpty())
            return register.free(tx, kind, Slug.of(typed.text("title"))).text();
        return typed.ticked(MOVES) ? register.move(tx, kind, address, Slug.of(typed.text("title"))) : address;
    }
}
