package touchstone.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.db.Database;
import touchstone.people.Visitor;
import touchstone.text.Language;
import touchstone.thing.Access;
import touchstone.thing.Entry;
import touchstone.thing.Kind;
import touchstone.thing.Named;
import touchstone.thing.NamedStore;
import touchstone.thing.Passage;
import touchstone.thing.Ref;
import touchstone.thing.Things;

/** A real database with things that know no feature, and an index over it: what the tests of the search play with. */
final class Library implements AutoCloseable {
    static final Path CONTENT = Path.of("content");

    final Path data;
    final Database db;
    final Things things;
    final NamedStore names;
    final Map<Ref, Entry> entries = new LinkedHashMap<>();
    SearchIndex index;
    /** What reading any thing ends in, while it is set. */
    volatile @Nullable Error failing;

    Library(Path data) {
        this(data, Map.of());
    }

    Library(Path data, Map<Ref, Entry> known) {
        this.data = data;
        entries.putAll(known);
        db = Database.open(data.resolve("touchstone.db"), Clock.systemUTC());
        names = new NamedStore(db);
        things = new Things(
                names,
                Stream.of("touchpoint", "standard", "story", "manual")
                        .<Kind>map(Shelved::new)
                        .toList());
        index = open();
    }

    SearchIndex open() {
        return open(data.resolve("index"), "ours");
    }

    SearchIndex open(Path folder, String identity) {
        return SearchIndex.open(folder, db, things, Library::synonyms, () -> identity);
    }

    /** The starter handbook, as the files in the project say it. */
    static Library ofTheStarter(Path data) {
        var library = new Library(data);
        for (var kind : List.of("touchpoint", "standard", "story", "manual"))
            library.put(Texts.all(kind).toArray(Entry[]::new));
        return library;
    }

    void put(Entry... changed) {
        keep(changed);
        followed();
    }

    /** Keeps things without waiting for the index. */
    void keep(Entry... changed) {
        db.write(tx -> {
            for (var entry : changed) {
                names.keep(tx, entry.named());
                entries.put(entry.named().ref(), entry);
                tx.changed(entry.named().ref().kind(), entry.named().ref().id());
            }
            return true;
        });
    }

    void remove(Ref ref) {
        entries.remove(ref);
        db.write(tx -> {
            tx.handle().execute("delete from named where kind = ? and id = ?", ref.kind(), ref.id());
            tx.changed(ref.kind(), ref.id());
            return true;
        });
        followed();
    }

    void followed() {
        if (!index.await(db.changes().head(), Duration.ofSeconds(60))) throw new AssertionError("the index lags");
    }

    /** Waits until the index has looked itself over and is whole. */
    void settled() {
        followed();
        put(thing("story", "settled", "Settled", "nothing of interest"));
    }

    Results search(String typed) {
        return search(Query.of(typed));
    }

    Results search(Query query) {
        return index.search(query, Visitor.GUEST, Language.EN);
    }

    /** The addresses of the hits, best first. */
    List<String> find(String typed) {
        return search(typed).hits().stream().map(hit -> hit.named().address()).toList();
    }

    static Synonyms synonyms() {
        try {
            return Synonyms.of(Files.readString(CONTENT.resolve("synonyms.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A short thing of one passage. */
    static Entry thing(String kind, String address, String title, String text) {
        return thing(kind, address, title, text, Language.EN, Access.EVERYONE, Map.of());
    }

    static Entry thing(String kind, String address, String title, String text, Language language) {
        return thing(kind, address, title, text, language, Access.EVERYONE, Map.of());
    }

    static Entry thing(
            String kind,
            String address,
            String title,
            String text,
            Language language,
            Access access,
            Map<String, List<String>> facets) {
        var named = new Named(
                new Ref(kind, "id-" + kind + "-" + address), address, title, "", language, "/" + address, access);
        var touchpoint = facets.getOrDefault("touchpoint", List.of("")).getFirst();
        return new Entry(named, facets, touchpoint, List.of(new Passage("text", text, language)), 1);
    }

    static Entry changed(Entry entry, UnaryOperator<String> title) {
        var named = entry.named();
        var renamed = new Named(
                named.ref(),
                named.address(),
                title.apply(named.title()),
                named.otherTitle(),
                named.language(),
                named.path(),
                named.access());
        return new Entry(renamed, entry.facets(), entry.touchpoint(), entry.passages(), entry.weight());
    }

    @Override
    public void close() {
        index.close();
        db.close();
    }

    private final class Shelved implements Kind {
        private final String name;

        Shelved(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<Entry> entries(Collection<String> ids) {
            if (failing != null) throw failing;
            var found = new ArrayList<Entry>();
            for (var id : ids) {
                var entry = entries.get(new Ref(name, id));
                if (entry == null) continue;
                if (entry.named().title().equals("cannot be read")) throw new IllegalStateException("broken thing");
                found.add(entry);
            }
            return found;
        }
    }

    static List<String> words(String line) {
        return Arrays.stream(line.split("\\s+")).filter(word -> !word.isBlank()).toList();
    }
}
