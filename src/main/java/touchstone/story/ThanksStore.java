package touchstone.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import touchstone.db.Database;
import touchstone.db.Snapshots;
import touchstone.db.Tx;

/** Keeps who said thanks for which story: a number for readers, the names for who told it alone. No points, no ranking. */
public final class ThanksStore {
    /** The kind under which it enters the change log. */
    public static final String KIND = "thanks";

    private static final int MOST = 4_000;
    private static final int MOST_PEOPLE = 1_000;

    private final Database db;
    private final Snapshots<String, Integer> counts;
    private final Snapshots<String, Set<String>> thanked;

    public ThanksStore(Database db) {
        this.db = db;
        counts = new Snapshots<>(db.changes(), MOST, this::read);
        thanked = new Snapshots<>(db.changes(), MOST_PEOPLE, this::readThanked);
    }

    /** How many people said thanks for a story. */
    public int count(String storyId) {
        return counts.get(storyId);
    }

    private int read(String storyId) {
        return db.read(handle -> handle.createQuery("select count(*) from thanks where story_id = :story")
                .bind("story", storyId)
                .mapTo(Integer.class)
                .one());
    }

    /** Whether somebody said thanks for a story; all that he thanked for is kept, so that his next page asks nothing. */
    public boolean isSaid(String storyId, String personId) {
        return thanked.get(personId).contains(storyId);
    }

    private Set<String> readThanked(String personId) {
        return db.read(handle -> handle.createQuery("select story_id from thanks where person_id = :person")
                .bind("person", personId)
                .mapTo(String.class)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Says thanks; false when the person has before. */
    boolean say(Tx tx, String storyId, String personId) {
        return changed(
                tx,
                storyId,
                tx.handle()
                                .createUpdate("""
                                insert into thanks (story_id, person_id, at) values (:story, :person, :at)
                                on conflict do nothing
                                """)
                                .bind("story", storyId)
                                .bind("person", personId)
                                .bind("at", tx.at().toString())
                                .execute()
                        > 0);
    }

    /** Takes it back; false when there was none. */
    boolean withdraw(Tx tx, String storyId, String personId) {
        return changed(
                tx,
                storyId,
                tx.handle()
                                .createUpdate("delete from thanks where story_id = :story and person_id = :person")
                                .bind("story", storyId)
                                .bind("person", personId)
                                .execute()
                        > 0);
    }

    private static boolean changed(Tx tx, String storyId, boolean changed) {
        if (changed) tx.changed(KIND, storyId);
        return changed;
    }

    private record Said(String storyId, String personId) {}

    /** Who said thanks for these stories, in one query: for who told them alone. */
    Map<String, List<String>> people(Collection<String> storyIds) {
        if (storyIds.isEmpty()) return Map.of();
        var people = new HashMap<String, List<String>>();
        db.read(handle -> handle.createQuery(
                                "select story_id, person_id from thanks where story_id in (<stories>) order by at")
                        .bindList("stories", List.copyOf(storyIds))
                        .map((row, _) -> new Said(row.getString("story_id"), row.getString("person_id")))
                        .list())
                .forEach(said -> people.computeIfAbsent(said.storyId(), any -> new ArrayList<>())
                        .add(said.personId()));
        return people;
    }
}
