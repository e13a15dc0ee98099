package touchstone.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import touchstone.testing.Patience;
import touchstone.thing.Things;

/** How the mail of a morning is written: one, and of what stands at that moment. */
class MorningTest extends Mailed {
    @Test
    void howeverMuchThereIsAMorningIsOneMail() throws Exception {
        var standard = site.ref("standard", "B13");
        site.app().store().db().write(tx -> tx.handle()
                .execute(
                        "with recursive n (x) as (select 1 union all select x + 1 from n where x < 1100)"
                                + " insert into notice select printf('a%09d', x), ?, 'reply', 0, 'standard', ?, '', '', 'words ' || x,"
                                + " ?, '', '', '', '' from n",
                        ana.person().id(), standard.id(), tx.at().toString()));

        clock.pass(Duration.ofDays(1));
        assertThat(sent()).hasSize(1);
        assertThat(sent().getFirst().getSubject()).startsWith("1,100 ");
        assertThat(text(sent().getFirst()))
                .contains("> words 1100\n", "> words 1071\n", "And 1,070 more, in your inbox:")
                .doesNotContain("> words 1070\n");
        clock.pass(Duration.ofDays(1));
        assertThat(sent()).hasSize(1);
    }

    @Test
    void whatIsWithdrawnWhileTheMailIsBeingWrittenIsNotInIt() throws Exception {
        var store = site.app().store();
        var standard = site.ref("standard", "B13");
        store.db().write(tx -> {
            var notice = Notice.of(Reason.WATCHED, standard, "").to(ana.person().id());
            store.notices().tell(tx, notice.at("#post-1").saying("taken back"));
            return true;
        });
        clock.pass(Duration.ofDays(1));
        var inbox = new Inbox(
                store.notices(),
                new Things(store.names(), List.of()),
                store.talk().mentions(),
                store.db().changes());
        var digests = new Digests(store.db(), inbox, outbox(), store.company(), store.messages(), clock);

        var digest = store.db().<Thread>write(tx -> {
            var writer = Thread.ofPlatform().start(digests::write);
            Patience.until(
                    "the writer of digests to stand before the lock",
                    () -> !writer.isAlive() || writer.getState() == Thread.State.WAITING);
            store.notices().withdraw(tx, standard, "#post-1");
            return writer;
        });
        Patience.end("the writer of digests", digest);

        assertThat(sent()).isEmpty();
    }
}
