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
import touchstone.text.Choice;
import touchstone.thing.Ref;

/** Keeps proposals until they are adopted or declined; what was proposed stays on record. */
public final class ProposalStore {
    private static final String SELECT = """
            select id, kind, thing, person_id, based_on, fields, reason, material, at, state, answer from proposal
            """;

    private final Database db;

    /** A proposal that waits, without its words. */
    public record Waiting(String id, Ref ref, String by, String reason) {}

    public ProposalStore(Database db) {
        this.db = db;
    }

    /** Keeps what somebody proposes. */
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
        tx.changed(Proposal.KIND, id);
        return find(tx.handle(), id).orElseThrow();
    }

    /** What waits at a thing, oldest first. */
    public List<Proposal> waiting(Ref ref) {
        return db.read(handle -> handle.createQuery(
                        SELECT + " where kind = :kind and thing = :thing and state = 'waiting' order by id limit 100")
                .bind("kind", ref.kind())
                .bind("thing", ref.id())
                .map(ProposalStore::proposal)
                .list());
    }

    /** All that waits anywhere, oldest first. */
    public List<Waiting> waiting() {
        return db.read(handle -> handle.createQuery("""
                        select id, kind, thing, person_id, reason from proposal where state = 'waiting' order by id
                        """)
                .map((row, context) -> new Waiting(
                        row.getString("id"),
                        new Ref(row.getString("kind"), row.getString("thing")),
                        row.getString("person_id"),
                        row.getString("reason")))
                .list());
    }

    /** A proposal, whatever became of it. */
    public Optional<Proposal> find(String id) {
        return db.read(handle -> find(handle, id));
    }

    /** The same as an act sees it. */
    Optional<Proposal> find(Tx tx, String id) {
        return find(tx.handle(), id);
    }

    private static Optional<Proposal> find(Handle handle, String id) {
        return handle.createQuery(SELECT + " where id = :id")
                .bind("id", id)
                .map(ProposalStore::proposal)
                .findOne();
    }

    /**
     * Notes in the act what becomes of a proposal; false when somebody was faster.
     *
     * @param answer why it is declined, else empty
     */
    public boolean settle(Tx tx, String id, boolean adopted, String answer) {
        boolean settled = tx.handle()
                        .createUpdate("""
                                update proposal set state = :state, answer = :answer, settled_at = :at
                                 where id = :id and state = 'waiting'
                                """)
                        .bind("id", id)
                        .bind("state", adopted ? Proposal.State.ADOPTED.key() : Proposal.State.DECLINED.key())
                        .bind("answer", answer)
                        .bind("at", tx.at().toString())
                        .execute()
                > 0;
        if (settled) tx.changed(Proposal.KIND, id);
        return settled;
    }

    /** Notes that one which waits asks something else of people after all; empty when it does not wait, or said so before. */
    Optional<Proposal> weigh(Tx tx, String id) {
        boolean weighed = tx.handle().createUpdate("""
                                update proposal set material = 1 where id = :id and state = 'waiting' and material = 0
                                """).bind("id", id).execute() > 0;
        if (!weighed) return Optional.empty();
        tx.changed(Proposal.KIND, id);
        return find(tx.handle(), id);
    }

    /**
     * What was declined at a moment waits again, as if nobody had answered; empty when it was not declined then.
     *
     * @param declined when
     */
    Optional<Proposal> revive(Tx tx, String id, Instant declined) {
        boolean revived = tx.handle()
                        .createUpdate("""
                                update proposal set state = 'waiting', answer = '', settled_at = ''
                                 where id = :id and state = 'declined' and settled_at = :declined
                                """)
                        .bind("id", id)
                        .bind("declined", declined.toString())
                        .execute()
                > 0;
        if (!revived) return Optional.empty();
        tx.changed(Proposal.KIND, id);
        return find(tx.handle(), id);
    }

    private static Proposal proposal(ResultSet row, StatementContext context) throws SQLException {
        return new Proposal(
                row.getString("id"),
                new Ref(row.getString("kind"), row.getString("thing")),
                row.getString("person_id"),
                row.getInt("based_on"),
                Typed.decoded(row.getString("fields")),
                row.getString("reason"),
                row.getBoolean("material"),
                Instant.parse(row.getString("at")),
                Choice.of(Proposal.State.class, row.getString("state")),
                row.getString("answer"));
    }
}
