package touchstone.thing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.StatementContext;
import touchstone.db.Database;
import touchstone.db.Snapshots;
import touchstone.db.Tx;
import touchstone.text.Language;

/** Keeps the names, addresses and wiki links of all things; the only SQL about them. */
public final class NamedStore {
    private static final String COLUMNS =
            "n.kind, n.id, n.address, n.title, n.other_title, n.language, n.path, n.open, n.owner";

    private static final int MOST = 4_000;

    private record Backlinks(Ref to, String reader, int limit) {}

    private final Database db;
    private final Snapshots<Set<String>, Map<String, List<Named>>> byAddresses;
    private final Snapshots<Backlinks, List<Named>> backlinks;

    public NamedStore(Database db) {
        this.db = db;
        byAddresses = new Snapshots<>(db.changes(), MOST, this::read);
        backlinks = new Snapshots<>(db.changes(), MOST, this::read);
    }

    /** Keeps the name of a thing; an address that it had before goes on leading to it. */
    public void keep(Tx tx, Named named) {
        tx.handle()
                .createUpdate("""
                        insert into named (kind, id, address, title, other_title, language, path, open, owner)
                        values (:kind, :id, :address, :title, :otherTitle, :language, :path,
                               :open and :id not in (select id from bin), :owner)
                        on conflict (kind, id) do update
                           set address = excluded.address, title = excluded.title, other_title = excluded.other_title,
                               language = excluded.language, path = excluded.path, open = excluded.open,
                               owner = excluded.owner
                        """)
                .bind("kind", named.ref().kind())
                .bind("id", named.ref().id())
                .bind("address", named.address())
                .bind("title", named.title())
                .bind("otherTitle", named.otherTitle())
                .bind("language", named.language().tag())
                .bind("path", named.path())
                .bind("open", named.access().open())
                .bind("owner", named.access().owner())
                .execute();
        lead(tx, named.ref(), named.address());
        follow(tx, named.ref());
    }

    private static void lead(Tx tx, Ref ref, String address) {
        tx.handle()
                .createUpdate("""
                        insert into address (kind, address, id) values (:kind, :address, :id)
                        on conflict (kind, address) do update set id = excluded.id
                        """)
                .bind("kind", ref.kind())
                .bind("address", address)
                .bind("id", ref.id())
                .execute();
    }

    /** Makes an address the one under which a thing is found, and the others go on leading to it. */
    void move(Tx tx, Ref ref, String address) {
        lead(tx, ref, address);
        tx.handle()
                .createUpdate("update named set address = :address where kind = :kind and id = :id")
                .bind("kind", ref.kind())
                .bind("address", address)
                .bind("id", ref.id())
                .execute();
    }

    /** Lets what is about a thing be read by whoever may read the thing now; to be called wherever that changes. */
    public static void follow(Tx tx, Ref ref) {
        tx.handle()
                .createUpdate("""
                        update named
                           set open = (select s.open from named s where s.kind = :kind and s.id = :id),
                               owner = (select s.owner from named s where s.kind = :kind and s.id = :id)
                         where about = :about and about <> ''
                           and exists (select 1 from named s where s.kind = :kind and s.id = :id)
                        """)
                .bind("kind", ref.kind())
                .bind("id", ref.id())
                .bind("about", about(ref))
                .execute();
    }

    /** Says what a thing is about: from now on those who may read that one may read this one, and nobody else. */
    public void about(Tx tx, Ref ref, Ref subject) {
        tx.handle()
                .createUpdate("""
                        update named set about = :about where kind = :kind and id = :id
                        """)
                .bind("about", about(subject))
                .bind("kind", ref.kind())
                .bind("id", ref.id())
                .execute();
        follow(tx, subject);
    }

    private static String about(Ref ref) {
        return ref.kind() + ":" + ref.id();
    }

    /** Adds wiki links to those that go out from a thing already. */
    public void linkToo(Tx tx, Ref from, Set<String> addresses) {
        for (var address : addresses)
            tx.handle()
                    .createUpdate(
                            "insert into link (kind, id, address) values (:kind, :id, :address) on conflict do nothing")
                    .bind("kind", from.kind())
                    .bind("id", from.id())
                    .bind("address", address)
                    .execute();
    }

    /** Replaces the wiki links that go out from a thing. */
    public void link(Tx tx, Ref from, Set<String> addresses) {
        tx.handle()
                .createUpdate("delete from link where kind = :kind and id = :id")
                .bind("kind", from.kind())
                .bind("id", from.id())
                .execute();
        for (var address : new LinkedHashSet<>(addresses))
            tx.handle()
                    .createUpdate("insert into link (kind, id, address) values (:kind, :id, :address)")
                    .bind("kind", from.kind())
                    .bind("id", from.id())
                    .bind("address", address)
                    .execute();
    }

    /** The thing of a kind at an address, a former one too. */
    Optional<Named> at(String kind, String address) {
        return db.read(handle -> handle.createQuery("select " + COLUMNS + """
                          from address a
                          join named n on n.kind = a.kind and n.id = a.id
                         where a.kind = :kind and a.address = :address
                        """)
                .bind("kind", kind)
                .bind("address", address)
                .map(NamedStore::named)
                .findOne());
    }

    /** The thing whose page is at a path. */
    Optional<Named> atPath(String path) {
        if (path.isEmpty()) return Optional.empty();
        return db.read(handle -> handle.createQuery("select " + COLUMNS + " from named n where n.path = :path limit 1")
                .bind("path", path)
                .map(NamedStore::named)
                .findOne());
    }

    private record Asked(String address, Named named) {}

    /** All things at these addresses, of every kind, in one query; by the address asked for. */
    Map<String, List<Named>> at(Collection<String> addresses) {
        return addresses.isEmpty() ? Map.of() : byAddresses.get(Set.copyOf(addresses));
    }

    private Map<String, List<Named>> read(Set<String> addresses) {
        return db
                .read(handle -> handle.createQuery("select a.address asked, " + COLUMNS + """
                                  from address a
                                  join named n on n.kind = a.kind and n.id = a.id
                                 where a.address in (<addresses>)
                                """)
                        .bindList("addresses", List.copyOf(addresses))
                        .map((row, context) -> new Asked(row.getString("asked"), named(row, context)))
                        .list())
                .stream()
                .collect(groupingBy(Asked::address, mapping(Asked::named, toList())));
    }

    /** The things with these ids, of whatever kind, in one query. */
    List<Named> named(Collection<Ref> refs) {
        if (refs.isEmpty()) return List.of();
        // The kinds lead the key: without them every id would mean reading all names.
        return db.read(handle -> handle.createQuery(
                        "select " + COLUMNS + " from named n where n.kind in (<kinds>) and n.id in (<ids>)")
                .bindList("kinds", refs.stream().map(Ref::kind).distinct().toList())
                .bindList("ids", refs.stream().map(Ref::id).distinct().toList())
                .map(NamedStore::named)
                .list());
    }

    /** When the things with these ids were first and last kept, in one query; a list of pairs would find no index. */
    Map<Ref, Kept> kept(Collection<Ref> refs) {
        if (refs.isEmpty()) return Map.of();
        var kept = new HashMap<Ref, Kept>();
        db.read(handle -> handle.createQuery("""
                                with asked (kind, id) as (values <refs>)
                                select r.kind, r.id, min(r.at) first, max(r.at) last
                                  from asked a
                                  join revision r on r.kind = a.kind and r.id = a.id
                                 group by r.kind, r.id
                                """)
                        .bindMethodsList("refs", List.copyOf(refs), List.of("kind", "id"))
                        .map((row, context) -> Map.entry(
                                new Ref(row.getString("kind"), row.getString("id")),
                                new Kept(Instant.parse(row.getString("first")), Instant.parse(row.getString("last")))))
                        .list())
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }

    /**
     * What links to a thing, by any address that it ever had; newest first, at most {@code limit}.
     *
     * @param reader the id of the person who asks, empty for a guest: what only others may read must not use up the limit
     */
    List<Named> linkingTo(Ref ref, String reader, int limit) {
        return backlinks.get(new Backlinks(ref, reader, limit));
    }

    private List<Named> read(Backlinks asked) {
        return db.read(handle -> handle.createQuery("select distinct " + COLUMNS + """
                          from address a
                          join link l on l.address = a.address
                          join named n on n.kind = l.kind and n.id = l.id
                         where a.kind = :kind and a.id = :id and (n.open = 1 or n.owner = :reader)
                         order by n.id desc
                         limit :limit
                        """)
                .bind("kind", asked.to().kind())
                .bind("id", asked.to().id())
                .bind("reader", asked.reader().isEmpty() ? "-" : asked.reader())
                .bind("limit", asked.limit())
                .map(NamedStore::named)
                .list());
    }

    /** Ids of a kind after this one in the order of ids: the way to walk through all of them. */
    List<String> idsAfter(String kind, String id, int limit) {
        return db.read(handle -> handle.createQuery(
                        "select id from named where kind = :kind and id > :id order by id limit :limit")
                .bind("kind", kind)
                .bind("id", id)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    private static Named named(ResultSet row, StatementContext context) throws SQLException {
        return new Named(
                new Ref(row.getString("kind"), row.getString("id")),
                row.getString("address"),
                row.getString("title"),
                row.getString("other_title"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getString("path"),
                new Access(row.getBoolean("open"), row.getString("owner")));
    }
}
