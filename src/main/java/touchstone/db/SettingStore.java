package touchstone.db;

import java.util.Optional;
import java.util.UUID;

/** Keeps what the installation knows of itself, as keys and values. */
public final class SettingStore {
    private static final String IDENTITY = "database";

    private final Database db;

    public SettingStore(Database db) {
        this.db = db;
    }

    public Optional<String> find(String key) {
        return db.read(handle -> handle.createQuery("select value from setting where key = :key")
                .bind("key", key)
                .mapTo(String.class)
                .findOne());
    }

    public void keep(Tx tx, String key, String value) {
        tx.handle().createUpdate("""
                        insert into setting (key, value) values (:key, :value)
                        on conflict (key) do update set value = excluded.value
                        """).bind("key", key).bind("value", value).execute();
    }

    /** Tells this database from every other one, so that an index made for another is not taken for its own. */
    public String identity() {
        return find(IDENTITY)
                .orElseGet(() -> db.write(tx -> {
                    var identity = UUID.randomUUID().toString();
                    keep(tx, IDENTITY, identity);
                    return identity;
                }));
    }
}
