package touchstone.exchange;

import java.util.List;
import touchstone.db.Tx;
import touchstone.people.Person;
import touchstone.people.PersonRows;
import touchstone.thing.Ref;

/** What the life of the example company refers to, as the act that brings it in sees it; and what it says of many at once. */
final class LifeStore {
    private LifeStore() {}

    /** One of its people by slug. */
    static Person person(Tx tx, String slug) {
        return tx.handle()
                .createQuery("""
                        select p.id, p.slug, p.name, p.name_de, d.slug department, p.management, p.customer_facing,
                               'member' role
                          from person p
                          join department d on d.id = p.department_id
                         where p.slug = :slug
                        """)
                .bind("slug", slug)
                .map(PersonRows::person)
                .findOne()
                .orElseThrow(() -> new IllegalStateException("the example's life names " + slug + ", who is nobody"));
    }

    /** A thing by kind and address, as {@code story:in-three-weeks}. */
    static Ref thing(Tx tx, String dataRef) {
        var kind = dataRef.substring(0, dataRef.indexOf(':'));
        return tx.handle()
                .createQuery("select id from address where kind = :kind and address = :address")
                .bind("kind", kind)
                .bind("address", dataRef.substring(kind.length() + 1))
                .mapTo(String.class)
                .findOne()
                .map(id -> new Ref(kind, id))
                .orElseThrow(() ->
                        new IllegalStateException("the example's life is about " + dataRef + ", which is not there"));
    }

    /** Everybody whom standards bind, but for some, or some alone, knows their current version. */
    static void acknowledge(Tx tx, List<String> standards, List<String> but, List<String> only) {
        tx.handle()
                .createUpdate("""
                        insert into acknowledgement (standard_id, version, person_id, at)
                        select s.id, s.version, p.id, :at
                          from standard s, person p
                         where s.code in (<standards>)
                           and (s.scope = 'company' or p.department_id = s.department_id or p.management = 1)
                           and p.slug not in (<but>)
                           and ('*' in (<only>) or p.slug in (<only>))
                        """)
                .bind("at", tx.at().toString())
                .bindList("standards", standards)
                .bindList("but", but.isEmpty() ? List.of("") : but)
                .bindList("only", only.isEmpty() ? List.of("*") : only)
                .execute();
    }

    static void thank(Tx tx, String story, List<String> by) {
        tx.handle()
                .createUpdate("""
                        insert into thanks (story_id, person_id, at)
                        select s.id, p.id, :at from story s, person p where s.slug = :story and p.slug in (<by>)
                        """)
                .bind("at", tx.at().toString())
                .bind("story", story)
                .bindList("by", by)
                .execute();
    }
}
