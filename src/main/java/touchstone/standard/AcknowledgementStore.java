package touchstone.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import touchstone.db.Database;
import touchstone.db.Snapshots;
import touchstone.db.Tx;

/**
 * Keeps who knows which version of a standard, and that the others were reminded. Numbers are counted by department;
 * who is missing is told to the keeper alone.
 */
public final class AcknowledgementStore {
    /** The kind under which it enters the change log. */
    public static final String KIND = "acknowledgement";

    private static final int MOST = 2_000;

    /** Whoever was only invited has not joined yet, and is asked and counted from then on. */
    private static final String HERE = """
            p.active = 1 and p.since <= :today
            and p.id not in (select person_id from account where password = '')
            """;

    /** That somebody knows a version, and since when. */
    public record Known(int version, Instant at) {}

    /** A version of a standard on a day: joiners come on one. */
    private record Version(String standardId, int version, LocalDate day) {}

    private record OfStandard(String standardId, Coverage.Group group) {}

    private final Database db;
    private final Snapshots<LocalDate, List<Coverage.Group>> people;
    private final Snapshots<Version, List<Coverage.Group>> knowing;
    private final Snapshots<LocalDate, Map<String, List<Coverage.Group>>> everything;

    public AcknowledgementStore(Database db) {
        this.db = db;
        people = new Snapshots<>(db.changes(), 2, this::readPeople);
        knowing = new Snapshots<>(db.changes(), MOST, this::readKnowing);
        everything = new Snapshots<>(db.changes(), 2, this::readEverything);
    }

    /** Notes that people know a version; who did already stays as it was. Says how many are new. */
    int keep(Tx tx, String standardId, int version, Collection<String> personIds) {
        int kept = 0;
        for (var person : personIds)
            kept += tx.handle()
                    .createUpdate("""
                            insert into acknowledgement (standard_id, version, person_id, at)
                            values (:standard, :version, :person, :at)
                            on conflict do nothing
                            """)
                    .bind("standard", standardId)
                    .bind("version", version)
                    .bind("person", person)
                    .bind("at", tx.at().toString())
                    .execute();
        if (kept > 0) tx.changed(KIND, standardId);
        return kept;
    }

    /** The newest version that somebody knows. */
    public Optional<Known> newest(String standardId, String personId) {
        return db.read(handle -> handle.createQuery("""
                        select version, at from acknowledgement
                         where standard_id = :standard and person_id = :person
                         order by version desc limit 1
                        """)
                .bind("standard", standardId)
                .bind("person", personId)
                .map((row, _) -> new Known(row.getInt("version"), Instant.parse(row.getString("at"))))
                .findOne());
    }

    /** The newest version of each standard that somebody knows, by the standard's id. */
    Map<String, Integer> known(String personId) {
        return db.read(
                handle -> handle.createQuery("""
                        select standard_id, max(version) version from acknowledgement
                         where person_id = :person group by standard_id
                        """).bind("person", personId).reduceRows(new HashMap<>(), (found, row) -> {
                    found.put(row.getColumn("standard_id", String.class), row.getColumn("version", Integer.class));
                    return found;
                }));
    }

    /** Everybody who is here on a day, by department and management; nobody knows anything in it. */
    List<Coverage.Group> people(LocalDate day) {
        return people.get(day);
    }

    /** Who of those here knows one version of a standard, by department and management. */
    List<Coverage.Group> knowing(StandardLine standard, LocalDate day) {
        return knowing.get(new Version(standard.id(), standard.version(), day));
    }

    /** The same of the current version of all standards, by the standard's id. */
    Map<String, List<Coverage.Group>> knowing(LocalDate day) {
        return everything.get(day);
    }

    /** Everybody here who does not know a version yet, by name. */
    List<Missing> missing(Handle handle, String standardId, int version, LocalDate day) {
        return handle.createQuery("""
                        select p.id, d.slug department, p.management
                          from person p
                          join department d on d.id = p.department_id
                         where\s""" + HERE + """
                           and not exists (select 1 from acknowledgement a
                                            where a.standard_id = :standard and a.version = :version
                                              and a.person_id = p.id)
                         order by p.name, p.id
                        """)
                .bind("today", day.toString())
                .bind("standard", standardId)
                .bind("version", version)
                .map((row, _) ->
                        new Missing(row.getString("id"), row.getString("department"), row.getBoolean("management")))
                .list();
    }

    List<Missing> missing(String standardId, int version, LocalDate day) {
        return db.read(handle -> missing(handle, standardId, version, day));
    }

    /** Somebody who does not know yet. */
    record Missing(String personId, String department, boolean management) {}

    /** When those who are missing were reminded of a version. */
    public Optional<LocalDate> reminded(String standardId, int version) {
        return db.read(handle -> handle.createQuery(
                        "select at from reminder where standard_id = :standard and version = :version")
                .bind("standard", standardId)
                .bind("version", version)
                .map((row, _) -> Instant.parse(row.getString("at"))
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate())
                .findOne());
    }

    /** Notes a reminder; false when there was one of this version already. */
    boolean remind(Tx tx, String standardId, int version) {
        return tx.handle()
                        .createUpdate("""
                                insert into reminder (standard_id, version, at) values (:standard, :version, :at)
                                on conflict do nothing
                                """)
                        .bind("standard", standardId)
                        .bind("version", version)
                        .bind("at", tx.at().toString())
                        .execute()
                > 0;
    }

    private List<Coverage.Group> readPeople(LocalDate day) {
        return db.read(handle -> handle.createQuery("""
                        select d.slug department, p.management, 0 know, count(*) people
                          from person p
                          join department d on d.id = p.department_id
                         where\s""" + HERE + """
                         group by d.position, d.slug, p.management
                        """)
                .bind("today", day.toString())
                .map((row, _) ->
                        group(row.getString("department"), row.getBoolean("management"), 0, row.getInt("people")))
                .list());
    }

    private List<Coverage.Group> readKnowing(Version version) {
        return db.read(handle -> handle.createQuery("""
                        select d.slug department, p.management, count(*) people
                          from acknowledgement a
                          join person p on p.id = a.person_id
                          join department d on d.id = p.department_id
                         where a.standard_id = :standard and a.version = :version and\s""" + HERE + """
                         group by d.slug, p.management
                        """)
                .bind("today", version.day().toString())
                .bind("standard", version.standardId())
                .bind("version", version.version())
                .map((row, _) ->
                        group(row.getString("department"), row.getBoolean("management"), row.getInt("people"), 0))
                .list());
    }

    private Map<String, List<Coverage.Group>> readEverything(LocalDate day) {
        return db
                .read(handle -> handle.createQuery("""
                                select a.standard_id, d.slug department, p.management, count(*) people
                                  from standard s
                                  join acknowledgement a on a.standard_id = s.id and a.version = s.version
                                  join person p on p.id = a.person_id
                                  join department d on d.id = p.department_id
                                 where\s""" + HERE + """
                                 group by a.standard_id, d.slug, p.management
                                """)
                        .bind("today", day.toString())
                        .map((row, _) -> new OfStandard(
                                row.getString("standard_id"),
                                group(
                                        row.getString("department"),
                                        row.getBoolean("management"),
                                        row.getInt("people"),
                                        0)))
                        .list())
                .stream()
                .collect(Collectors.groupingBy(
                        OfStandard::standardId, Collectors.mapping(OfStandard::group, Collectors.toList())));
    }

    private static Coverage.Group group(String department, boolean management, int know, int asked) {
        return new Coverage.Group(department, management, new Share(know, asked));
    }
}
