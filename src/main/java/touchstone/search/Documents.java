package touchstone.search;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import touchstone.text.Language;
import touchstone.thing.Entry;
import touchstone.thing.Passage;
import touchstone.thing.Ref;

/** Turns what a thing says into a document of the index, and back into what a hit shows. */
final class Documents {
    private static final String BETWEEN = "\u0000";
    private static final String NO_PROSE = "*";
    private static final FieldType TEXT = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    private static final FieldType WORDS = type(IndexOptions.DOCS);

    private Documents() {}

    static Document of(Entry entry) {
        var document = new Document();
        var named = entry.named();
        document.add(new StringField(Fields.REF, text(named.ref()), Field.Store.YES));
        document.add(new StringField(Fields.CODE, named.address().toLowerCase(Locale.ROOT), Field.Store.NO));
        if (named.access().open()) document.add(new StringField(Fields.OPEN, "1", Field.Store.NO));
        if (!named.access().owner().isEmpty())
            document.add(new StringField(Fields.OWNER, named.access().owner(), Field.Store.NO));
        entry.twins().forEach(language -> document.add(new NumericDocValuesField(Fields.twin(language), 1)));
        document.add(new StoredField(Fields.TOUCHPOINT, entry.touchpoint()));
        document.add(new NumericDocValuesField(Fields.AGE, age(named.ref().id())));
        if (entry.weight() != 1)
            document.add(new NumericDocValuesField(Fields.WEIGHT, Float.floatToIntBits((float) entry.weight())));
        addFacets(document, entry);
        entry.passages().forEach(passage -> addPassage(document, passage));
        addTitle(document, named.title(), named.language());
        addTitle(document, named.otherTitle(), named.language().other());
        if (named.access().open()) addHints(document, entry);
        return document;
    }

    static Term term(Ref ref) {
        return new Term(Fields.REF, text(ref));
    }

    /** What a title is compared by when somebody types the whole of it. */
    static String name(String title) {
        return String.join(" ", Analysis.folded(title));
    }

    static Ref ref(String stored) {
        int between = stored.indexOf(BETWEEN);
        return new Ref(stored.substring(0, between), stored.substring(between + 1));
    }

    static Passage passage(String stored) {
        int first = stored.indexOf(BETWEEN);
        int second = stored.indexOf(BETWEEN, first + 1);
        var tag = stored.substring(first + 1, second);
        boolean prose = !tag.endsWith(NO_PROSE);
        var language = Language.of(prose ? tag : tag.substring(0, tag.length() - NO_PROSE.length()))
                .orElse(Language.EN);
        return new Passage(stored.substring(0, first), stored.substring(second + 1), language, prose);
    }

    private static String text(Ref ref) {
        return ref.kind() + BETWEEN + ref.id();
    }

    /** Ids are ordered by time: of two things that say the same the newer one comes first. */
    private static long age(String id) {
        try {
            return UUID.fromString(id).getMostSignificantBits();
        } catch (IllegalArgumentException ignored) {
            return id.hashCode();
        }
    }

    private static void addFacets(Document document, Entry entry) {
        addFacet(document, "kind", List.of(entry.named().ref().kind()));
        addFacet(document, "language", List.of(entry.named().language().tag()));
        Query.FACETS.stream()
                .filter(facet -> !facet.equals("kind") && !facet.equals("language"))
                .forEach(facet -> addFacet(document, facet, entry.facets().getOrDefault(facet, List.of())));
        if (!entry.touchpoint().isEmpty()
                && !entry.facets().getOrDefault("touchpoint", List.of()).contains(entry.touchpoint()))
            addFacet(document, "touchpoint", List.of(entry.touchpoint()));
    }

    private static void addFacet(Document document, String facet, List<String> values) {
        for (var value : values)
            document.add(new StringField(Fields.FACET, Fields.facet(facet, value), Field.Store.YES));
    }

    private static void addPassage(Document document, Passage passage) {
        var text = passage.text().replace(BETWEEN, " ");
        document.add(new Field(Fields.text(passage.language()), text, TEXT));
        if (Ranking.isCore(passage.anchor()))
            document.add(new TextField(Fields.core(passage.language()), text, Field.Store.NO));
        document.add(new StoredField(
                Fields.PASSAGE,
                passage.anchor().replace(BETWEEN, "")
                        + BETWEEN
                        + passage.language().tag()
                        + (passage.prose() ? "" : NO_PROSE)
                        + BETWEEN
                        + text));
    }

    private static void addTitle(Document document, String title, Language language) {
        if (title.isEmpty()) return;
        for (int times = 0; times < Ranking.TITLE_COUNTS; times++)
            document.add(new Field(Fields.text(language), title, TEXT));
        document.add(new TextField(Fields.title(language), title, Field.Store.NO));
        document.add(new StringField(Fields.NAME, name(title), Field.Store.NO));
    }

    /** What spelling and suggestions draw on; they show words to everybody, so only open things may give them any. */
    private static void addHints(Document document, Entry entry) {
        var named = entry.named();
        for (var title : List.of(named.title(), named.otherTitle())) {
            document.add(new Field(Fields.WORDS, title, WORDS));
            document.add(new Field(Fields.STARTS, title, WORDS));
        }
        document.add(new Field(Fields.STARTS, named.address(), WORDS));
        entry.passages().forEach(passage -> document.add(new Field(Fields.WORDS, passage.text(), WORDS)));
    }

    private static FieldType type(IndexOptions options) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(options == IndexOptions.DOCS);
        type.freeze();
        return type;
    }
}
