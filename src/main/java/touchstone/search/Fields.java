package touchstone.search;

import touchstone.text.Language;

/** The fields of a document; a change of them asks for a new {@link Shelf#FORMAT}. */
final class Fields {
    static final String REF = "ref";
    static final String CODE = "code";
    static final String FACET = "facet";
    static final String OPEN = "open";
    static final String OWNER = "owner";

    static final String TOUCHPOINT = "touchpoint";
    static final String PASSAGE = "passage";
    static final String WEIGHT = "weight";
    static final String AGE = "age";
    /** A whole title in folded words. */
    static final String NAME = "name";
    /** Words as they are written, for spelling. */
    static final String WORDS = "words";
    /** Beginnings of the words of the titles, for suggestions. */
    static final String STARTS = "starts";

    private Fields() {}

    /** All that a thing says in a language: passages, then titles. */
    static String text(Language language) {
        return "text." + language.tag();
    }

    static String title(Language language) {
        return "title." + language.tag();
    }

    /** Whether the same text exists in this language as another thing. */
    static String twin(Language language) {
        return "twin." + language.tag();
    }

    /** The passages that say in one breath what is to be learnt. */
    static String core(Language language) {
        return "core." + language.tag();
    }

    static String facet(String facet, String value) {
        return facet + "=" + value;
    }
}
