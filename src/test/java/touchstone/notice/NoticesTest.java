package touchstone.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.thing.Ref;

class NoticesTest {
    private static final Ref THREAD = new Ref("thread", "t1");
    private static final Ref N2 = new Ref("touchpoint", "n2");

    @TempDir
    private Path folder;

    private Database db;
    private Notices notices;

    @BeforeEach
    void open() {
        db = Database.open(folder.resolve("touchstone.db"), Clock.systemUTC());
        notices = new Notices(db);
        act(tx -> {
            tx.handle().execute("insert into department values ('d', 'workshop', 'Workshop', '', 1)");
            for (var name : List.of("ana", "ben", "cem")) add(tx, name, true);
        });
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void watchersAndThoseConcernedAreToldOnceAndNobodyOfAnOwnAct() {
        act(tx -> {
            notices.watch(tx, "ana", THREAD, true);
            notices.watch(tx, "ben", N2, true);
            notices.watch(tx, "ben", THREAD, true);
        });

        act(tx -> notices.tell(
                tx,
                said(Reason.MENTION, "ana").to("cem"),
                said(Reason.WATCHED, "ana").toWatchersOf(THREAD, N2).to("cem")));

        assertThat(reasons("ana")).isEmpty();
        assertThat(reasons("ben")).containsExactly(Reason.WATCHED);
        assertThat(reasons("cem")).containsExactly(Reason.MENTION);
    }

    @Test
    void whoWantsToHearNoMoreIsToldOnlyWhatWaits() {
        act(tx -> {
            notices.involve(tx, "ben", THREAD);
            notices.watch(tx, "ben", N2, true);
            notices.watch(tx, "ben", THREAD, false);
            notices.involve(tx, "ben", THREAD);
        });

        act(tx -> notices.tell(tx, said(Reason.WATCHED, "ana").toWatchersOf(THREAD, N2)));
        assertThat(reasons("ben")).isEmpty();

        act(tx -> notices.tell(tx, said(Reason.POSITION_ASKED, "ana").to("ben")));
        assertThat(reasons("ben")).containsExactly(Reason.POSITION_ASKED);
    }

    @Test
    void whatWaitsTakesThePlaceOfWhatWasToldInTheSameAct() {
        act(tx -> {
            notices.tell(tx, said(Reason.DECISION, "ana").to(List.of("ben", "cem")));
            notices.tell(tx, said(Reason.ACKNOWLEDGE, "ana").to("ben"));
            notices.tell(tx, said(Reason.WATCHED, "ana").to("ben"));
        });

        assertThat(reasons("ben")).containsExactly(Reason.ACKNOWLEDGE);
        assertThat(reasons("cem")).containsExactly(Reason.DECISION);
    }

    @Test
    void whoCannotSignInIsNotTold() {
        act(tx -> {
            add(tx, "role", false);
            tx.handle().execute("update person set active = 0 where id = 'ben'");
            notices.tell(tx, said(Reason.QUESTION, "ana").to(Set.of("role", "ben", "cem", "nobody")));
        });

        assertThat(reasons("role")).isEmpty();
        assertThat(reasons("ben")).isEmpty();
        assertThat(reasons("cem")).containsExactly(Reason.QUESTION);
    }

    @Test
    void whatWasToldUnnamedDoesNotSayWhoActed() {
        act(tx -> notices.tell(tx, said(Reason.USED, "ana").unnamed().to("ben")));

        assertThat(notices.store().unread("ben", 9)).first().satisfies(line -> assertThat(line.name())
                .isEmpty());
        assertThat(db.<List<String>>read(handle -> handle.createQuery("select by_id from notice")
                        .mapTo(String.class)
                        .list()))
                .containsExactly("");
    }

    @Test
    void unlinkingLeavesNoTraceOfThePersonAtTheThing() {
        act(tx -> {
            notices.involve(tx, "ben", THREAD);
            notices.tell(
                    tx,
                    said(Reason.THANKS, "ben").to("ana"),
                    said(Reason.USED, "cem").to("ben"));
        });

        act(tx -> notices.unlink(tx, THREAD, "ben"));

        assertThat(reasons("ben")).isEmpty();
        assertThat(notices.store().unread("ana", 9)).first().satisfies(line -> assertThat(line.name())
                .isEmpty());
        assertThat(notices.watches().of("ben")).isEmpty();
        assertThat(db.<Long>read(handle -> handle.createQuery("select count(*) from change_log where thing = 'ben'")
                        .mapTo(Long.class)
                        .one()))
                .isZero();
    }

    @Test
    void whatIsWithdrawnOrDoneWaitsNoMore() {
        act(tx -> notices.tell(tx, said(Reason.REPLY, "ana").at("#post-1").to(List.of("ben", "cem"))));
        act(tx -> notices.tell(tx, said(Reason.ACKNOWLEDGE, "ana").to("ben")));
        act(tx -> notices.withdraw(tx, THREAD, "#post-1"));
        assertThat(reasons("cem")).isEmpty();
        assertThat(reasons("ben")).containsExactly(Reason.ACKNOWLEDGE);

        act(tx -> notices.settle(tx, "ben", THREAD, Reason.ACKNOWLEDGE, Reason.REMINDER));
        assertThat(reasons("ben")).isEmpty();
    }

    private static Notice said(Reason reason, String actor) {
        return Notice.of(reason, THREAD, actor);
    }

    private List<Reason> reasons(String person) {
        return notices.store().unread(person, 9).stream()
                .map(NoticeStore.Line::reason)
                .toList();
    }

    private void act(Consumer<Tx> act) {
        db.write(tx -> {
            act.accept(tx);
            return true;
        });
    }

    private static void add(Tx tx, String id, boolean account) {
        tx.handle()
                .execute(
                        "insert into person (id, slug, name, name_de, department_id, management, customer_facing, active) "
                                + "values (?, ?, ?, '', 'd', 0, 0, 1)",
                        id,
                        id,
                        id);
        if (account) tx.handle().execute("insert into account values (?, ?, '', '', '')", id, id);
    }
}
