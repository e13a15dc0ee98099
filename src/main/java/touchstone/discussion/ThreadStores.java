package touchstone.discussion;

import touchstone.db.Database;
import touchstone.people.MentionStore;

/** Everything that is kept of discussions. */
public record ThreadStores(
        ThreadStore threads,
        ThreadListStore lists,
        TitleStore titles,
        PostStore posts,
        PositionStore positions,
        DecisionStore decisions,
        DecisionLogStore log,
        MentionStore mentions) {
    public static ThreadStores of(Database db) {
        return new ThreadStores(
                new ThreadStore(db),
                new ThreadListStore(db),
                new TitleStore(db),
                new PostStore(db),
                new PositionStore(db),
                new DecisionStore(db),
                new DecisionLogStore(db),
                new MentionStore(db));
    }
}
