package touchstone.handbook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import touchstone.db.Database;
import touchstone.db.SettingStore;
import touchstone.text.Hash;
import touchstone.text.Language;
import touchstone.thing.Entry;
import touchstone.thing.Kind;
import touchstone.thing.NamedStore;
import touchstone.web.Messages;

/** The handbook's own overviews as search sees them: what they say changes with the program, not with anybody's act. */
public final class OverviewKind implements Kind {
    private static final String KNOWN = "overviews";

    private final Messages messages;

    public OverviewKind(Messages messages) {
        this.messages = messages;
    }

    /** Enters the overviews of this version where they are not known yet. */
    public void enter(Database db, NamedStore names, SettingStore settings) {
        var hash = Hash.sha256(
                Stream.of(Overview.values()).map(this::entry).toList().toString());
        if (settings.find(KNOWN).filter(hash::equals).isPresent()) return;
        db.write(tx -> {
            for (var overview : Overview.values()) {
                var named = overview.named(messages);
                names.keep(tx, named);
                tx.changed(named.ref().kind(), named.ref().id());
            }
            settings.keep(tx, KNOWN, hash);
            return true;
        });
    }

    @Override
    public String name() {
        return Overview.KIND;
    }

    @Override
    public List<Entry> entries(Collection<String> ids) {
        return Stream.of(Overview.values())
                .map(this::entry)
                .filter(entry -> ids.contains(entry.named().ref().id()))
                .toList();
    }

    private Entry entry(Overview overview) {
        var facets = Map.of(
                "kind", List.of(Overview.KIND),
                "language", Stream.of(Language.values()).map(Language::tag).toList());
        return new Entry(overview.named(messages), facets, "", overview.passages(messages), 1);
    }
}
