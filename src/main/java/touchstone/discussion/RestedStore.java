package touchstone.discussion;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import touchstone.db.Database;

/** Finds what was to rest until a day and has not been touched since it came, and where proposals are talked about. */
public final class RestedStore {
    private static final int MOST = 100;

    private final Database db;

    public RestedStore(Database db) {
        this.db = db;
    }

    /** The threads that somebody opened or parked and whose day has come; what has rested longest comes first. */
    List<DiscussionThread> of(String personId, LocalDate today) {
        return db.read(handle -> handle.createQuery("""
                        select * from thread
                         where state = 'parked' and parked_until <= :today and substr(last_at, 1, 10) < parked_until
                           and (opened_by = :person or parked_by = :person)
                         order by parked_until, id
                         limit :limit
                        """)
                .bind("today", today.toString())
                .bind("person", personId)
                .bind("limit", MOST)
                .map((row, _) -> ThreadRows.thread(row))
                .list());
    }

    /**
     * Where something is talked about before it is decided.
     *
     * @param positions how many stand there
     */
    public record Debate(String path, int positions) {}

    /** Where things are talked about as such, by their ids: the talk that began with each of them, unless it is decided. */
    public Map<String, Debate> debates(String kind, Collection<String> ids) {
        if (ids.isEmpty()) return Map.of();
        return db
                .read(handle -> handle.createQuery("""
                        select t.thing, t.slug,
                               (select count(*) from position x where x.thread_id = t.id) positions
                          from thread t
                         where t.kind = :kind and t.thing in (<ids>) and t.proposal_id = '' and t.state <> 'decided'
                         order by t.id
                        """)
                        .bind("kind", kind)
                        .bindList("ids", List.copyOf(ids))
                        .map((row, _) -> Map.entry(
                                row.getString("thing"),
                                new Debate("/discussions/" + row.getString("slug"), row.getInt("positions"))))
                        .list())
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    /** Where proposed changes are talked about, by the id of the proposal; one without a thread is left out. */
    public Map<String, String> pathsOfProposals(Collection<String> proposalIds) {
        if (proposalIds.isEmpty()) return Map.of();
        return db
                .read(handle -> handle.createQuery("select proposal_id, slug from thread where proposal_id in (<ids>)")
                        .bindList("ids", List.copyOf(proposalIds))
                        .map((row, _) ->
                                Map.entry(row.getString("proposal_id"), "/discussions/" + row.getString("slug")))
                        .list())
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }
}
