package touchstone.thing;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import touchstone.db.Ids;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.history.RevisionStore;
import touchstone.text.Slug;

/** What every act on a thing leaves behind, whatever its kind: its name, its links, its revision, its change. */
public final class Register {
    private final NamedStore names;
    private final RevisionStore revisions;
    private final List<Ear> ears = new CopyOnWriteArrayList<>();

    /** Hears of every version that is kept, in the act that keeps it. */
    @FunctionalInterface
    public interface Ear {
        void entered(Tx tx, Entered entered);
    }

    /**
     * What was kept of a thing.
     *
     * @param links the addresses that its text links to
     * @param revision its number, counted from 1
     * @param file the thing as a file, as this revision reads
     */
    public record Entered(Named named, Set<String> links, int revision, String file, Deed deed) {}

    /**
     * What the next revision of a thing is to be called.
     *
     * @param id of the thing at the address, or a new one
     * @param address under which the thing is found now
     * @param revision its number, counted from 1
     */
    public record Next(String id, String address, int revision) {
        public boolean first() {
            return revision == 1;
        }
    }

    public Register(NamedStore names, RevisionStore revisions) {
        this.names = names;
        this.revisions = revisions;
    }

    /** Every version of everything. */
    public RevisionStore revisions() {
        return revisions;
    }

    /** The thing of a kind that is or will be at an address, and the number of its next revision. */
    public Next next(Tx tx, String kind, String address) {
        return tx.handle()
                .createQuery("""
                        select a.id, coalesce(n.address, a.address) address, coalesce(max(r.number), 0) revision
                          from address a
                          left join named n on n.kind = a.kind and n.id = a.id
                          left join revision r on r.kind = a.kind and r.id = a.id
                         where a.kind = :kind and a.address = :address
                         group by a.id
                        """)
                .bind("kind", kind)
                .bind("address", address)
                .map((row, context) ->
                        new Next(row.getString("id"), row.getString("address"), row.getInt("revision") + 1))
                .findOne()
                .orElseGet(() -> new Next(Ids.next(), address, 1));
    }

    /** The slug of a new thing: the one given, or the first numbered one that no thing of its kind has or ever had. */
    public Slug free(Tx tx, String kind, Slug slug) {
        var free = slug;
        for (int number = 2; isTaken(tx, kind, free); number++) free = slug.numbered(number);
        return free;
    }

    /**
     * Moves a thing to the slug given, or the first numbered one that no other thing of its kind has or ever had; every
     * address that it had goes on leading to it, and it may come back to one.
     *
     * @return the address under which it is to be kept from here on
     */
    public String move(Tx tx, String kind, String address, Slug wanted) {
        var ref = new Ref(kind, next(tx, kind, address).id());
        var slug = wanted;
        for (int number = 2; isOfAnother(tx, ref, slug); number++) slug = wanted.numbered(number);
        names.move(tx, ref, slug.text());
        return slug.text();
    }

    private static boolean isOfAnother(Tx tx, Ref ref, Slug slug) {
        return tx.handle()
                        .createQuery(
                                "select count(*) from address where kind = :kind and address = :address and id <> :id")
                        .bind("kind", ref.kind())
                        .bind("address", slug.text())
                        .bind("id", ref.id())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Every address that a thing has or ever had. */
    public List<String> addresses(Tx tx, Ref ref) {
        return tx.handle()
                .createQuery("select address from address where kind = :kind and id = :id order by address")
                .bind("kind", ref.kind())
                .bind("id", ref.id())
                .mapTo(String.class)
                .list();
    }

    /** The address under which a thing is found now that was found under this one; the same where there is none. */
    public String current(String kind, String address) {
        return names.at(kind, address).map(Named::address).orElse(address);
    }

    /** The code of a new thing: the one given, or the next number behind its letters that nothing of any kind has or ever had. */
    public String freeCode(Tx tx, String code) {
        var letters = code.replaceAll("[0-9]", "");
        var free = code;
        for (int number = Integer.parseInt(code.substring(letters.length())) + 1; isTaken(tx, free); number++)
            free = letters + number;
        return free;
    }

    private static boolean isTaken(Tx tx, String code) {
        return tx.handle()
                        .createQuery("select count(*) from address where address = :address")
                        .bind("address", code)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static boolean isTaken(Tx tx, String kind, Slug slug) {
        return tx.handle()
                        .createQuery("select count(*) from address where kind = :kind and address = :address")
                        .bind("kind", kind)
                        .bind("address", slug.text())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Lets somebody hear of every version from here on. */
    public void follow(Ear ear) {
        ears.add(ear);
    }

    public void enter(Tx tx, Entered entered) {
        var ref = entered.named().ref();
        names.keep(tx, entered.named());
        if (entered.revision() == 1) names.linkToo(tx, ref, entered.links());
        else names.link(tx, ref, entered.links());
        revisions.keep(tx, ref.kind(), ref.id(), entered.revision(), entered.file(), entered.deed());
        tx.changed(ref.kind(), ref.id());
        for (var ear : ears) ear.entered(tx, entered);
    }
}
