package touchstone.manual;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import touchstone.db.Database;
import touchstone.db.Snapshot;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.text.Language;
import touchstone.text.WikiLinks;
import touchstone.thing.Register;
import touchstone.writing.Removal;

/** Keeps the pages of the manual. The only class that knows their table. */
public final class ManualStore {
    /** Nothing leans on a page: a translation stands for itself. */
    static final Removal REMOVAL = new Removal("manual_page", List.of(), List.of());

    private final Database db;
    private final Register register;
    private final Supplier<List<ManualPage>> pages;

    public ManualStore(Database db, Register register) {
        this.db = db;
        this.register = register;
        pages = new Snapshot<>(db.changes(), Set.of(ManualPage.KIND), this::readAll);
    }

    /** All pages of all languages, in the order of the manual. */
    public List<ManualPage> all() {
        return pages.get();
    }

    public Optional<ManualPage> find(String slug) {
        return all().stream().filter(page -> page.slug().equals(slug)).findFirst();
    }

    /** What a page is called now that was called so once. */
    public String current(String slug) {
        return slug.isEmpty() || find(slug).isPresent() ? slug : register.current(ManualPage.KIND, slug);
    }

    /** Each page once, in this language where there is a translation. */
    public List<ManualPage> in(Language language) {
        return all().stream()
                .filter(page -> page.language() == language || !hasTwin(page, language))
                .toList();
    }

    private boolean hasTwin(ManualPage page, Language language) {
        return twin(page, language).isPresent();
    }

    /** The same page in another language. */
    public Optional<ManualPage> twin(ManualPage page, Language language) {
        return all().stream()
                .filter(other ->
                        other.language() == language && other.original().equals(page.original()))
                .findFirst();
    }

    /** Keeps a page under its slug: a new one, or the next revision of the one that is there. */
    public ManualPage keep(Tx tx, ManualPage given, String file, Deed deed) {
        var next = register.next(tx, ManualPage.KIND, given.slug());
        var page = given.kept(next.id(), next.address(), next.revision());
        follow(tx, page);
        tx.handle()
                .createUpdate("""
                        insert into manual_page
                               (id, slug, language, title, other_title, position, translates, body, revision, origin)
                        values (:id, :slug, :language, :title, :otherTitle, :order, :translates, :body, :revision,
                               :origin)
                        on conflict (id) do update
                           set slug = excluded.slug, language = excluded.language, title = excluded.title, body = excluded.body,
                               other_title = excluded.other_title, position = excluded.position,
                               translates = excluded.translates, revision = excluded.revision
                        """)
                .bindMethods(page)
                .bind("language", page.language().tag())
                .bind("origin", deed.origin())
                .execute();
        register.enter(
                tx,
                new Register.Entered(page.named(), WikiLinks.in(List.of(page.body())), page.revision(), file, deed));
        twinsChanged(tx, page.id());
        return page;
    }

    /** Translations name their original by its slug, and go along when it moves. */
    private static void follow(Tx tx, ManualPage page) {
        tx.handle()
                .createUpdate("""
                        update manual_page
                           set translates = :slug
                         where translates = (select slug from manual_page where id = :id) and translates <> :slug
                        """)
                .bind("id", page.id())
                .bind("slug", page.slug())
                .execute();
    }

    /** What is said of a page elsewhere depends on whether it exists in the reader's language. */
    void twinsChanged(Tx tx, String id) {
        tx.handle()
                .createQuery("""
                        select o.id
                          from manual_page p
                          join manual_page o on o.id <> p.id
                           and coalesce(nullif(o.translates, ''), o.slug) = coalesce(nullif(p.translates, ''), p.slug)
                         where p.id = :id
                        """)
                .bind("id", id)
                .mapTo(String.class)
                .forEach(other -> tx.changed(ManualPage.KIND, other));
    }

    private List<ManualPage> readAll() {
        return db.read(handle -> handle.createQuery("""
                        select id, slug, language, title, other_title, position, translates, body, revision
                          from manual_page
                         where id not in (select id from bin)
                         order by position, slug
                        """)
                .map((row, context) -> new ManualPage(
                        row.getString("id"),
                        row.getString("slug"),
                        Language.of(row.getString("language")).orElse(Language.EN),
                        row.getString("title"),
                        row.getString("other_title"),
                        row.getInt("position"),
                        row.getString("translates"),
                        row.getString("body"),
                        row.getInt("revision")))
                .list());
    }
}
