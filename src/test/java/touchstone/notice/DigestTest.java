package touchstone.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.testing.TestSite;
import touchstone.thing.Ref;

/** Mails about notices: at once what waits, the rest in the morning, nothing after no. The clock begins on a Sunday at noon. */
class DigestTest extends Mailed {
    private static final String STORY = "/stories/the-rounded-bill";

    private void tell(Reason reason, Ref thing, String words) {
        var editor = site.editor().person().id();
        site.app().store().db().write(tx -> {
            var notice = Notice.of(reason, thing, editor);
            site.app()
                    .store()
                    .notices()
                    .tell(tx, notice.saying(words).to(ana.person().id()));
            return true;
        });
    }

    @Test
    void whatWaitsIsMailedAtOnceAndTheRestInTheMorning() throws Exception {
        var standard = site.ref("standard", "B13");
        tell(Reason.WATCHED, standard, "Something is new");
        assertThat(sent()).isEmpty();

        tell(Reason.QUESTION, standard, "Does it hold on Saturdays?");
        var mail = sent().getFirst();
        assertThat(mail.getSubject()).startsWith("editor of the editors has a question for you: ");
        assertThat(text(mail))
                .startsWith("Hello ana of the members,")
                .contains("> Does it hold on Saturdays?\n" + TestSite.URL + "/standards/B13")
                .doesNotContain("Something is new");

        clock.pass(Duration.ofHours(17)); // 6 in the morning in Berlin
        assertThat(sent()).hasSize(1);
        clock.pass(Duration.ofHours(2));
        assertThat(text(sent().get(1))).contains("Something is new").doesNotContain("Saturdays");
        clock.pass(Duration.ofDays(3));
        assertThat(sent()).hasSize(2);
    }

    @Test
    void whoeverIsAskedToBeNamedIsMailedInTheOwnLanguageByNobody() throws Exception {
        var story = site.ref("story", STORY.replace("/stories/", ""));
        var asked = Notice.of(Reason.CREDIT, story, site.editor().person().id())
                .unnamed()
                .at("#naming")
                .to(ana.person().id());
        for (var language : new String[] {"en", "de"}) {
            ana.post("/me/mails", Map.of("rhythm", "daily", "mail-language", language));
            site.app().store().db().write(tx -> {
                site.app().store().notices().tell(tx, asked);
                return true;
            });
            // Two that wait together would go in one mail.
            assertThat(sent()).isNotEmpty();
        }

        var mails = sent();
        assertThat(mails.getFirst().getSubject()).startsWith("Would you like to be named in this story? ");
        assertThat(mails.getLast().getSubject()).startsWith("Möchten Sie in dieser Geschichte genannt werden? ");
        for (var mail : mails)
            assertThat(text(mail))
                    .contains(TestSite.URL + STORY + "#naming")
                    .doesNotContain(site.editor().person().name());
    }

    @Test
    void whatWasReadInTheMeantimeIsNotMailed() throws Exception {
        tell(Reason.WATCHED, site.ref("standard", "B13"), "read already");
        tell(Reason.WATCHED, site.ref("standard", "B12"), "not read yet");
        ana.post("/inbox/read", Map.of("path", "/standards/B13"));

        clock.pass(Duration.ofDays(1));

        assertThat(text(sent().getFirst())).contains("not read yet").doesNotContain("read already");
    }

    @Test
    void everybodyChoosesHowOftenAndInWhichLanguage() throws Exception {
        assertThat(ana.get("/me/following")
                        .doc()
                        .select("#mails input[value=daily]")
                        .hasAttr("checked"))
                .isTrue();
        ana.post("/me/mails", Map.of("rhythm", "weekly", "mail-language", "de"));
        clock.pass(Duration.ofDays(2)); // Tuesday
        tell(Reason.WATCHED, site.ref("standard", "B13"), "in the week");
        clock.pass(Duration.ofDays(5)); // Sunday
        assertThat(sent()).isEmpty();
        clock.pass(Duration.ofDays(1));
        assertThat(sent().getFirst().getSubject()).isEqualTo("1 Neuigkeit, wo Sie mitreden");

        ana.post("/me/mails", Map.of("rhythm", "waiting"));
        tell(Reason.WATCHED, site.ref("standard", "B13"), "only this");
        clock.pass(Duration.ofDays(8));
        assertThat(sent()).hasSize(1);
        tell(Reason.MENTION, site.ref("standard", "B13"), "and this");
        assertThat(sent()).hasSize(2);
    }

    @Test
    void onePressInTheMailEndsThemWithoutSigningIn() throws Exception {
        tell(Reason.QUESTION, site.ref("standard", "B13"), "one");
        var mail = sent().getFirst();
        var link = mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
        assertThat(link).startsWith(TestSite.URL + "/unsubscribe/");
        assertThat(text(mail)).contains(link);
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var path = link.substring(TestSite.URL.length());

        assertThat(site.get(path).doc().select("form button")).isNotEmpty();
        tell(Reason.QUESTION, site.ref("standard", "B13"), "two");
        assertThat(sent()).hasSize(2);

        assertThat(site.post(path, "List-Unsubscribe=One-Click").status()).isEqualTo(200);
        tell(Reason.QUESTION, site.ref("standard", "B13"), "three");
        clock.pass(Duration.ofDays(8));
        assertThat(sent()).hasSize(2);
        assertThat(ana.get("/inbox").text(".notices")).contains("three");
        assertThat(site.get("/unsubscribe/" + "0".repeat(32)).status()).isEqualTo(404);
    }

    @Test
    void aRightLostBeforeTheMorningMeansNoMail() throws Exception {
        tell(Reason.WATCHED, site.ref("story", "the-rounded-bill"), "secret words");
        site.editor().post(STORY + "/remove", "");

        clock.pass(Duration.ofDays(1));

        assertThat(sent()).isEmpty();
    }

    @Test
    void aRightLostWhileTheServerWasDeadMeansThatTheRestIsMailedAlone() throws Exception {
        int port = office.getSmtp().getPort();
        office.stop();
        tell(Reason.WATCHED, site.ref("story", "the-rounded-bill"), "secret words");
        tell(Reason.WATCHED, site.ref("standard", "B13"), "open words");
        clock.pass(Duration.ofDays(1));
        sent();
        assertThat(outbox().status().waiting()).isEqualTo(1);

        site.editor().post(STORY + "/remove", "");
        office = postOffice(port);
        clock.pass(Duration.ofHours(1));

        assertThat(sent()).hasSize(1);
        assertThat(text(sent().getFirst())).contains("open words").doesNotContain("secret words");
    }

    @Test
    void whoLeavesWhileAMailWaitsGetsItNoMore() throws Exception {
        int port = office.getSmtp().getPort();
        office.stop();
        tell(Reason.QUESTION, site.ref("standard", "B13"), "one");
        sent();
        site.admin().post("/people/" + ana.person().slug() + "/deactivation", "");
        office = postOffice(port);
        clock.pass(Duration.ofHours(1));

        assertThat(sent()).isEmpty();
        assertThat(outbox().status().waiting()).isZero();
    }

    @Test
    void whatIsSettledOrReadBeforeItsMailLeftIsNotInIt() throws Exception {
        int port = office.getSmtp().getPort();
        office.stop();
        var standard = site.ref("standard", "B13");
        tell(Reason.QUESTION, standard, "settled words");
        sent();
        tell(Reason.WATCHED, standard, "read words");
        tell(Reason.WATCHED, site.ref("standard", "B14"), "unread words");
        clock.pass(Duration.ofHours(20));
        sent();
        assertThat(outbox().status().waiting()).isEqualTo(2);

        site.app().store().db().write(tx -> {
            site.app().store().notices().settle(tx, standard, Reason.QUESTION);
            return true;
        });
        ana.post("/inbox/read", Map.of("path", "/standards/B13"));
        office = postOffice(port);
        clock.pass(Duration.ofHours(2));

        assertThat(sent()).hasSize(1);
        assertThat(text(sent().getFirst()))
                .contains("unread words")
                .doesNotContain("read words\n> ", "settled", "> read");
        assertThat(outbox().status().waiting()).isZero();
    }

    @Test
    void whatIsWithdrawnBeforeItsMailLeftIsNotInIt() throws Exception {
        int port = office.getSmtp().getPort();
        office.stop();
        var standard = site.ref("standard", "B13");
        site.app().store().db().write(tx -> {
            site.app()
                    .store()
                    .notices()
                    .tell(
                            tx,
                            Notice.of(Reason.MENTION, standard, "")
                                    .at("#post-1")
                                    .saying("taken back")
                                    .to(ana.person().id()));
            return true;
        });
        sent();
        site.app().store().db().write(tx -> {
            site.app().store().notices().withdraw(tx, standard, "#post-1");
            return true;
        });
        office = postOffice(port);
        clock.pass(Duration.ofHours(1));

        assertThat(sent()).isEmpty();
    }

    @Test
    void whatIsRemovedForGoodWhileTheServerWasDeadIsNotMailed() throws Exception {
        int port = office.getSmtp().getPort();
        office.stop();
        tell(Reason.QUESTION, site.ref("story", "the-rounded-bill"), "secret words");
        tell(Reason.WATCHED, site.ref("story", "the-rounded-bill"), "secret words too");
        tell(Reason.WATCHED, site.ref("standard", "B13"), "open words");
        clock.pass(Duration.ofDays(1));
        sent();
        assertThat(outbox().status().waiting()).isEqualTo(2);

        site.editor().post(STORY + "/remove", "");
        assertThat(site.admin().post("/bin/story/the-rounded-bill/erase", "").status())
                .isEqualTo(303);
        office = postOffice(port);
        clock.pass(Duration.ofHours(1));

        assertThat(sent()).hasSize(1);
        assertThat(text(sent().getFirst())).contains("open words").doesNotContain("secret words");
        assertThat(site.everythingKept()).doesNotContain("secret words");
    }

    @Test
    void whatGoesWithTheExampleIsNotMailed() throws Exception {
        int port = office.getSmtp().getPort();
        office.stop();
        tell(Reason.QUESTION, site.ref("story", "the-rounded-bill"), "secret words");
        sent();
        assertThat(outbox().status().waiting()).isEqualTo(1);
        site.app().store().db().write(tx -> {
            site.app().store().sample().remove(tx);
            return true;
        });
        office = postOffice(port);
        clock.pass(Duration.ofHours(1));

        assertThat(sent()).isEmpty();
    }

    @Test
    void aMailWhoseNoticesAreGoneDoesNotLeave() throws Exception {
        int port = office.getSmtp().getPort();
        office.stop();
        tell(Reason.QUESTION, site.ref("standard", "B13"), "secret words");
        sent();
        site.app().store().db().write(tx -> tx.handle().execute("delete from notice"));
        office = postOffice(port);
        clock.pass(Duration.ofHours(1));

        assertThat(sent()).isEmpty();
        assertThat(outbox().status().waiting()).isZero();
    }
}
