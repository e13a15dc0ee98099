package touchstone.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.testing.Plans;
import touchstone.testing.TestSite;
import touchstone.thing.Ref;

/** However many people were told however much: no act reads all notices, watchers or changes. */
class PlansTest {
    private static final Ref STORY = new Ref("story", "s1");

    @TempDir
    private Path folder;

    /** Every statement that an act runs, with its values open. */
    private static final class Statements implements SqlLogger {
        private final Set<String> all = new LinkedHashSet<>();

        @Override
        public void logBeforeExecution(StatementContext context) {
            all.add(context.getParsedSql().getSql());
        }
    }

    @Test
    void everyActFindsWhatItAltersByAnIndex() {
        try (var db = Database.open(folder.resolve("touchstone.db"), TestSite.AS_OF)) {
            db.write(tx -> {
                var statements = new Statements();
                tx.handle().getConfig(SqlStatements.class).setSqlLogger(statements);
                acts(tx, db);

                assertThat(statements.all).hasSizeGreaterThan(20);
                for (var sql : statements.all)
                    assertThat(Plans.of(tx.handle(), sql))
                            .as(sql)
                            .noneMatch(step -> step.matches("SCAN (n|notice|w|watch|change_log|m|mail|revision)\\b.*"));
                return true;
            });
        }
    }

    @Test
    void anInboxIsReadUpToItsPageAndNotSortedWhole() {
        try (var db = Database.open(folder.resolve("touchstone.db"), TestSite.AS_OF)) {
            assertThat(db.<List<String>>read(handle -> Plans.of(handle, NoticeStore.ALL)))
                    .anyMatch(step -> step.contains("notice_of (person_id=? AND read_at=?)"))
                    .anyMatch(step -> step.contains("notice_read (person_id=?)"))
                    .noneMatch(step -> step.matches("SCAN (n|notice)\\b.*"));
        }
    }

    private static void acts(Tx tx, Database db) {
        var notices = new Notices(db);
        var digests = new DigestStore(db);
        var notice = Notice.of(Reason.WATCHED, STORY, "ana").toWatchersOf(notices.around(tx, STORY));
        notices.tell(tx, notice.toWatchersOf(new Ref("touchpoint", "n2")));
        notices.isTold(tx, notice);
        notices.takeBack(tx, notice);
        notices.settle(tx, "ana", STORY, Reason.ACKNOWLEDGE);
        notices.settle(tx, STORY, Reason.POSITION_ASKED);
        notices.withdraw(tx, STORY, "#post-1");
        notices.unlink(tx, STORY, "ana");
        Notices.forget(tx, List.of("s1", "t1"));
        TakenBackStore.removeOlder(tx, notice, "ana");
        notices.sweep(tx);
        notices.store().read(tx, "ana", STORY);
        notices.store().readUpTo(tx, "ana", "n");
        digests.unmailed(tx, "ana", false);
        digests.mailed(tx, "ana", false);
        digests.skipRead(tx);
        DigestStore.recall(tx, List.of("m1", "m2"));
        new OutboxStore(db).sweep(tx);
    }
}
