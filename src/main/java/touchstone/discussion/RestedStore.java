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
