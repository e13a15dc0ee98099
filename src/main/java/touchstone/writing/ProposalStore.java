package touchstone.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import touchstone.db.Database;
import touchstone.db.Ids;
import touchstone.db.Tx;
import touchstone.thing.Ref;

/** Keeps proposals until they are adopted or declined; what was proposed stays on record. */
public final class ProposalStore {
    private final Database db;

    public ProposalStore(Database db) {
        this.db = db;
    }

    /** Keeps a proposal. */
    Proposal keep(Tx tx, Ref ref, Desk.Sent sent) {
        var id = Ids.next();
        tx.handle()
                .createUpdate("""
                        insert into proposal (id, kind, thing, person_id, based_on, fields, reason, material, state, at)
                        values (:id, :kind, :thing, :person, :basedOn, :fields, :reason, :material, 'waiting', :at)
                        """)
                .bind("id", id)
                .bind("kind", ref.kind())
                .bind("thing", ref.id())
                .bind("person", sent.by().id())
                .bind("basedOn", sent.basedOn())
                .bind("fields", sent.typed().encoded())
                .bind("reason", sent.reason())
                .bind("material", sent.material())
                .bind("at", tx.at().toString())
                .execute();
        return new Proposal(id, sent.by().id(), sent.basedOn(), sent.typed(), sent.reason(), sent.material(), tx.at());
    }

    /** What waits at a thing, oldest first. */
    List<Proposal> waiting(Ref ref) {
        return db.read(handle -> waiting(handle, ref));
    }

    private static List<Proposal> waiting(Handle handle, Ref ref) {
        return handle.createQuery("""
                        select id, person_id, based_on, fields, reason, material, at
                          from proposal
                         where kind = :kind and thing = :thing and state = 'waiting'
                         order by id
                         limit 100
                        """)
                .bind("kind", ref.kind())
                .bind("thing", ref.id())
                .map(ProposalStore::proposal)
                .list();
    }

    /** One of a thing, whatever became of it. */
    Optional<Proposal> find(Ref ref, String id) {
        return db.read(handle -> handle.createQuery("""
                        select id, person_id, based_on, fields, reason, material, at
                          from proposal
                         where kind = :kind and thing = :thing and id = :id
                        """)
                .bind("kind", ref.kind())
                .bind("thing", ref.id())
                .bind("id", id)
                .map(ProposalStore::proposal)
                .findOne());
    }

    /** One that waits, as an act sees it. */
    Optional<Proposal> waiting(Tx tx, Ref ref, String id) {
        return waiting(tx.handle(), ref).stream()
                .filter(proposal -> proposal.id().equals(id))
                .findFirst();
    }

    Optional<Proposal> waiting(Ref ref, String id) {
        return waiting(ref).stream()
                .filter(proposal -> proposal.id().equals(id))
                .findFirst();
    }

    /** Notes what became of it; false when somebody was faster. */
    boolean settle(String id, boolean adopted) {
        return db.write(tx -> settle(tx, id, adopted));
    }

    /** The same in the act that decides. */
    boolean settle(Tx tx, String id, boolean adopted) {
        return tx.handle()
                        .createUpdate("update proposal set state = :state where id = :id and state = 'waiting'")
                        .bind("id", id)
                        .bind("state", adopted ? "adopted" : "declined")
                        .execute()
                > 0;
    }

    private static Proposal proposal(ResultSet row, StatementContext context) throws SQLException {
        return new Proposal(
                row.getString("id"),
                row.getString("person_id"),
                row.getInt("based_on"),
                Typed.decoded(row.getString("fields")),
                row.getString("reason"),
                row.getBoolean("material"),
                Instant.parse(row.getString("at")));
    }
}
