package touchstone.history;

import touchstone.db.Tx;

/** Keeps every revision of every thing as the file that it would be exported as. */
public final class RevisionStore {
    /**
     * Keeps one revision.
     *
     * @param number counted from 1 for each thing
     * @param material whether what people are asked to do has changed, not only the wording
     */
    public void keep(Tx tx, String kind, String id, int number, String file, String reason, boolean material) {
        tx.handle()
                .createUpdate("""
                        insert into revision (kind, id, number, file, at, reason, material)
                        values (:kind, :id, :number, :file, :at, :reason, :material)
                        """)
                .bind("kind", kind)
                .bind("id", id)
                .bind("number", number)
                .bind("file", file)
                .bind("at", tx.at().toString())
                .bind("reason", reason)
                .bind("material", material)
                .execute();
    }
}
