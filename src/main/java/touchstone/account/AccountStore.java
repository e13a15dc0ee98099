package touchstone.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import touchstone.db.Database;
import touchstone.db.Ids;
import touchstone.db.Tx;
import touchstone.people.CompanyStore;
import touchstone.people.PersonRows;
import touchstone.people.Role;
import touchstone.text.Slug;

/** Keeps who can sign in, with which role, and who has left. */
public final class AccountStore {
    private static final String PERSON = "person";

    private static final String SELECT = """
            select p.id, p.slug, p.name, p.name_de, d.slug department, p.management, p.customer_facing, p.role, p.active,
                   coalesce(a.sign_in, '') sign_in, coalesce(a.email, '') email, coalesce(a.password, '') <> '' ready
              from person p
              join department d on d.id = p.department_id
              left join account a on a.person_id = p.id
            """;

    private final Database db;

    /** How an attempt to let somebody in ended. */
    public sealed interface Joining {
        /** The person is here now. */
        record Joined(Account account) implements Joining {}

        /** Somebody else signs in by that name. */
        record Taken() implements Joining {}
    }

    public AccountStore(Database db) {
        this.db = db;
    }

    /** Whoever signs in by a name or mail address, in whatever case it is written; also those who have left. */
    public Optional<Account> find(SignInName signIn) {
        return db.read(handle -> find(handle, signIn));
    }

    private static Optional<Account> find(Handle handle, SignInName signIn) {
        return handle.createQuery(SELECT + " where a.sign_in = :signIn")
                .bind("signIn", signIn.text())
                .map(AccountStore::account)
                .findOne();
    }

    /** The person at an address, with an account or without one. */
    public Optional<Account> at(String slug) {
        return db.read(handle -> handle.createQuery(SELECT + " where p.slug = :slug")
                .bind("slug", slug)
                .map(AccountStore::account)
                .findOne());
    }

    public Optional<Account> of(String personId) {
        return db.read(handle -> of(handle, personId));
    }

    static Optional<Account> of(Handle handle, String personId) {
        return handle.createQuery(SELECT + " where p.id = :id")
                .bind("id", personId)
                .map(AccountStore::account)
                .findOne();
    }

    /** Everybody who is here, by name. */
    public List<Account> here() {
        return db.read(handle -> handle.createQuery(SELECT + " where p.active = 1 order by p.name, p.id")
                .map(AccountStore::account)
                .list());
    }

    /** Everybody who can sign in or could, by sign-in name. */
    public List<Account> known() {
        return db.read(handle -> handle.createQuery(SELECT + " where a.sign_in <> '' order by a.sign_in")
                .map(AccountStore::account)
                .list());
    }

    /** Those who have left and whose name is still known, by name. */
    public List<Account> left() {
        return db.read(
                handle -> handle.createQuery(SELECT + " where p.active = 0 and a.sign_in <> '' order by p.name, p.id")
                        .map(AccountStore::account)
                        .list());
    }

    /** The hash of the password; none while no password was chosen, and for those who have left. */
    Optional<String> password(String personId) {
        return db.read(handle ->
                handle.createQuery("""
                        select a.password from account a join person p on p.id = a.person_id
                         where a.person_id = :id and a.password <> '' and p.active = 1
                        """).bind("id", personId).mapTo(String.class).findOne());
    }

    /** Whether somebody can sign in as an admin. */
    public boolean hasAdmin() {
        return db.read(handle -> admins(handle, "") > 0);
    }

    static boolean hasAdmin(Tx tx) {
        return admins(tx.handle(), "") > 0;
    }

    /** Whether somebody can sign in as an admin even without this person. */
    boolean hasOtherAdmin(Tx tx, String personId) {
        return admins(tx.handle(), personId) > 0;
    }

    private static long admins(Handle handle, String without) {
        return handle.createQuery("""
                        select count(*) from account a join person p on p.id = a.person_id
                         where p.role = :admin and p.active = 1 and a.password <> '' and p.id <> :without
                        """)
                .bind("admin", Role.ADMIN.key())
                .bind("without", without)
                .mapTo(Long.class)
                .one();
    }

    /** Lets somebody in, with the hash of a password or an empty text until one is chosen. */
    public Joining add(Tx tx, Newcomer newcomer, String password) {
        var handle = tx.handle();
        if (find(handle, newcomer.signIn()).isPresent()) return new Joining.Taken();
        var id = Ids.next();
        handle.createUpdate("""
                        insert into person (id, slug, name, name_de, department_id, management, customer_facing, active, role,
                               since)
                        values (:id, :slug, :name, '', :department, :management, :customerFacing, 1, :role,
                               substr(:at, 1, 10))
                        """)
                .bind("id", id)
                .bind("slug", freeSlug(handle, newcomer.name()))
                .bind("name", newcomer.name())
                .bind("department", CompanyStore.departmentId(tx, newcomer.department()))
                .bind("management", newcomer.management())
                .bind("customerFacing", newcomer.customerFacing())
                .bind("role", newcomer.role().key())
                .bind("at", tx.at().toString())
                .execute();
        keep(tx, id, newcomer, password);
        tx.changed(PERSON, id);
        return new Joining.Joined(of(handle, id).orElseThrow());
    }

    private static void keep(Tx tx, String id, Newcomer newcomer, String password) {
        tx.handle()
                .createUpdate("""
                        insert into account (person_id, sign_in, email, password, made_at)
                        values (:id, :signIn, :email, :password, :at)
                        """)
                .bind("id", id)
                .bind("signIn", newcomer.signIn().text())
                .bind("email", newcomer.signIn().email())
                .bind("password", password)
                .bind("at", tx.at().toString())
                .execute();
    }

    private static String freeSlug(Handle handle, String name) {
        var slug = Slug.of(name);
        for (int n = 2; ; n++) {
            var taken = handle.createQuery("select count(*) from person where slug = :slug")
                    .bind("slug", slug.text())
                    .mapTo(Long.class)
                    .one();
            if (taken == 0) return slug.text();
            slug = Slug.of(name).numbered(n);
        }
    }

    /** Sets the hash of a password; every session of the person ends. */
    public void password(Tx tx, String personId, String hash) {
        tx.handle()
                .createUpdate("update account set password = :hash where person_id = :id")
                .bind("hash", hash)
                .bind("id", personId)
                .execute();
        SessionStore.endAll(tx, personId);
    }

    /** What an admin may say of a person: role, department and attributes. It takes hold at once. */
    void describe(Tx tx, String personId, Newcomer said) {
        tx.handle()
                .createUpdate("""
                        update person set role = :role, department_id = :department, management = :management,
                               customer_facing = :customerFacing
                         where id = :id
                        """)
                .bind("role", said.role().key())
                .bind("department", CompanyStore.departmentId(tx, said.department()))
                .bind("management", said.management())
                .bind("customerFacing", said.customerFacing())
                .bind("id", personId)
                .execute();
        tx.changed(PERSON, personId);
    }

    /** Calls somebody by another name, in every language; the address of the person stays. */
    void rename(Tx tx, String personId, String name) {
        tx.handle()
                .createUpdate("update person set name = :name, name_de = '' where id = :id and name <> :name")
                .bind("name", name)
                .bind("id", personId)
                .execute();
        tx.changed(PERSON, personId);
    }

    /** Gives somebody another name to sign in with; false when it is taken. */
    boolean signIn(Tx tx, String personId, SignInName signIn) {
        if (find(tx.handle(), signIn).isPresent()) return false;
        tx.handle()
                .createUpdate("update account set sign_in = :signIn, email = :email where person_id = :id")
                .bind("signIn", signIn.text())
                .bind("email", signIn.email())
                .bind("id", personId)
                .execute();
        return true;
    }

    /** Lets nobody sign in as this person any more; every session ends at once. */
    public void deactivate(Tx tx, String personId) {
        activate(tx, personId, false);
        SessionStore.endAll(tx, personId);
    }

    /** Somebody who had left is back. */
    void reactivate(Tx tx, String personId) {
        activate(tx, personId, true);
        tx.changed(PERSON, personId);
    }

    private static void activate(Tx tx, String personId, boolean active) {
        tx.handle()
                .createUpdate("update person set active = :active where id = :id")
                .bind("active", active)
                .bind("id", personId)
                .execute();
    }

    static Account account(ResultSet row, StatementContext context) throws SQLException {
        return new Account(
                PersonRows.person(row, context),
                row.getString("sign_in"),
                row.getString("email"),
                row.getBoolean("ready"),
                row.getBoolean("active"));
    }
}
