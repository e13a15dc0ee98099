package touchstone.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.people.CompanyPart;
import touchstone.text.Language;
import touchstone.thing.Access;
import touchstone.thing.Named;
import touchstone.thing.Ref;

/** Finds the things of the handbook that belong to a department or an offering. */
final class UsesStore {
    private static final Map<CompanyPart, String> USES =
            Map.of(CompanyPart.DEPARTMENT, """
            select department_id part, 'touchpoint' kind, id from touchpoint
             union select department_id, 'touchpoint', touchpoint_id from touchpoint_support
             union select department_id, 'standard', id from standard
            """, CompanyPart.TEAM, """
            select '' part, '' kind, '' id where 1 = 0
            """, CompanyPart.OFFERING, """
            select offering_id part, 'journey' kind, id from journey where offering_id is not null
            """);

    private final Database db;

    UsesStore(Database db) {
        this.db = db;
    }

    /** How many things of each kind that everybody may read belong to each one, by its id. */
    Map<String, Map<String, Integer>> counts(CompanyPart part) {
        var counts = new HashMap<String, Map<String, Integer>>();
        db.read(handle -> handle.createQuery("""
                        select u.part, u.kind, count(*) number
                          from (%s) u join named n on n.kind = u.kind and n.id = u.id
                         where n.open = 1
                         group by u.part, u.kind
                        """.formatted(USES.get(part)))
                .map((row, context) -> counts.computeIfAbsent(row.getString("part"), any -> new HashMap<>())
                        .put(row.getString("kind"), row.getInt("number")))
                .list());
        return counts;
    }

    /** The things that belong to one, by kind and address; also what lies in the bin, which not everybody may read. */
    List<Named> of(CompanyPart part, String id) {
        return db.read(handle -> of(handle, part, id));
    }

    /** The same as an act sees it. */
    List<Named> of(Tx tx, CompanyPart part, String id) {
        return of(tx.handle(), part, id);
    }

    private static List<Named> of(Handle handle, CompanyPart part, String id) {
        return handle.createQuery("""
                        select n.kind, n.id, n.address, n.title, n.other_title, n.language, n.path, n.open, n.owner
                          from (%s) u join named n on n.kind = u.kind and n.id = u.id
                         where u.part = :part
                         order by n.kind desc, n.address
                        """.formatted(USES.get(part)))
                .bind("part", id)
                .map((row, context) -> new Named(
                        new Ref(row.getString("kind"), row.getString("id")),
                        row.getString("address"),
                        row.getString("title"),
                        row.getString("other_title"),
                        Language.of(row.getString("language")).orElse(Language.EN),
                        row.getString("path"),
                        new Access(row.getBoolean("open"), row.getString("owner"))))
                .list();
    }
}
