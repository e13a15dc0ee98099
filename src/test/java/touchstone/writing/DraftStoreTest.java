package touchstone.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.testing.TestSite;

/** What is kept of what is typed, and what is not. */
class DraftStoreTest {
    private static final String PLACE = "/stories/in-three-weeks/edit";
    private static final Instant NOON = Instant.parse("2026-11-15T12:00:00Z");

    @TempDir
    private Path data;

    private Colleagues us;
    private DraftStore drafts;
    private String ana;
    private String ben;

    @BeforeEach
    void open() {
        us = new Colleagues(data, TestSite.AS_OF);
        drafts = new DraftStore(us.db());
        ana = us.ana().id();
        ben = us.ben().id();
    }

    @AfterEach
    void close() {
        us.close();
    }

    @Test
    void whatWasTypedComesBackAsItWas() {
        var draft =
                draft(PLACE, Map.of("title", List.of("In three weeks"), "groups", List.of("commuters", "sporty")), 0);

        drafts.keep(ana, draft);

        assertThat(drafts.find(ana, PLACE)).contains(draft);
        assertThat(drafts.find(ben, PLACE)).isEmpty();
        assertThat(drafts.find(ana, "/stories/new")).isEmpty();
    }

    @Test
    void aLaterDraftStandsInThePlaceOfTheEarlier() {
        drafts.keep(ana, draft(PLACE, text("first"), 0));
        drafts.keep(ana, draft(PLACE, text("second"), 60));

        assertThat(drafts.of(ana)).hasSize(1);
        assertThat(drafts.find(ana, PLACE).orElseThrow().fields()).isEqualTo(text("second"));
    }

    @Test
    void whatAnotherWindowWroteMeanwhileIsNeverWrittenOver() {
        var desk = kept(new Strand("", "", "desk"), "at the desk", 0);
        var phone = kept(new Strand("", "", "phone"), "on the phone", 1);

        assertThat(phone.other().orElseThrow().strand().id())
                .isEqualTo(desk.strand().id());
        assertThat(texts()).containsExactly("on the phone", "at the desk");
        kept(desk.strand(), "at the desk, on", 2);
        assertThat(texts()).containsExactly("at the desk, on", "on the phone");
    }

    @Test
    void whoRestsOnAnOldStateGetsATextOfHisOwn() {
        var begun = kept(new Strand("", "", "phone"), "begun", 0).strand();
        var desk = kept(new Strand(begun.id(), begun.state(), "desk"), "begun, on at the desk", 1);
        assertThat(desk.other()).isEmpty();

        var phone = kept(begun, "begun, on at the phone", 2);

        assertThat(texts()).containsExactly("begun, on at the phone", "begun, on at the desk");
        assertThat(phone.other().orElseThrow().strand().id()).isEqualTo(begun.id());
        assertThat(drafts.of(ana)).extracting(DraftLine::path).containsExactly(PLACE, PLACE + "?draft=" + begun.id());
    }

    @Test
    void whoOnlyLooksOnWritesOverNothingAndBeginsNothing() {
        var begun = kept(new Strand("", "", "phone"), "begun", 0).strand();
        kept(new Strand(begun.id(), begun.state(), "desk"), "on at the desk", 1);

        var looked = drafts.keep(ana, draft(PLACE, text("begun"), 2), begun, false);
        drafts.keep(ben, draft(PLACE, text("begun"), 2), new Strand("", "", "phone"), false);

        assertThat(looked).isInstanceOfSatisfying(DraftStore.Keeping.Kept.class, kept -> assertThat(kept.other())
                .isPresent());
        assertThat(texts()).containsExactly("on at the desk");
        assertThat(drafts.find(ben, PLACE)).isEmpty();
    }

    @Test
    void whoNeverHeardTheAnswerGoesOnWithTheSameText() {
        var begun = new Strand("", "", "phone");
        kept(begun, "one", 0);

        kept(begun, "one two", 1);
        assertThat(texts()).containsExactly("one two");
        kept(new Strand("", "", "desk"), "at the desk", 2);
        var parted = new Strand("desk", "seen long ago", "phone");
        kept(parted, "one two three", 3);
        kept(parted, "one two three four", 4);

        assertThat(texts()).containsExactly("one two three four", "at the desk");
    }

    @Test
    void whatIsSentForgetsItsOwnTextOnly() {
        var begun = kept(new Strand("", "", "phone"), "begun", 0).strand();
        kept(new Strand(begun.id(), begun.state(), "desk"), "on at the desk", 1);

        us.db().write(tx -> {
            drafts.forget(tx, ana, PLACE, new Strand(begun.id(), begun.state(), ""));
            return null;
        });
        assertThat(texts()).containsExactly("on at the desk");
        us.db().write(tx -> {
            drafts.forget(tx, ana, PLACE, new Strand("", "", "desk"));
            return null;
        });
        assertThat(texts()).isEmpty();
    }

    private DraftStore.Keeping.Kept kept(Strand strand, String text, int seconds) {
        return (DraftStore.Keeping.Kept) drafts.keep(ana, draft(PLACE, text(text), seconds), strand, true);
    }

    private List<String> texts() {
        return drafts.at(ana, PLACE).stream()
                .map(held -> String.join(", ", held.draft().fields().getOrDefault("text", List.of())))
                .toList();
    }

    @Test
    void onesOwnDraftsStandNewestFirst() {
        drafts.keep(ana, draft("/a", text("x"), 1));
        drafts.keep(ana, draft("/b", text("x"), 3));
        drafts.keep(ana, draft("/c", text("x"), 2));
        drafts.keep(ben, draft("/d", text("x"), 4));

        assertThat(drafts.of(ana)).extracting(DraftLine::place).containsExactly("/b", "/c", "/a");
    }

    @Test
    void theOldestGoWhereThereAreTooMany() {
        drafts.keep(ben, draft("/old", text("x"), 0));
        for (int number = 0; number <= DraftStore.MOST; number++)
            drafts.keep(ana, draft("/place-" + number, text("x"), number));

        assertThat(drafts.of(ana)).hasSize(DraftStore.MOST);
        assertThat(drafts.find(ana, "/place-0")).isEmpty();
        assertThat(drafts.find(ana, "/place-1")).isPresent();
        assertThat(drafts.find(ben, "/old")).isPresent();
    }

    @Test
    void aDraftThatIsTooLongIsRefusedAndTheOneBeforeStays() {
        drafts.keep(ana, draft(PLACE, text("short"), 0));

        assertThat(drafts.keep(ana, draft(PLACE, text("ä".repeat(Draft.LONGEST / 2)), 1)))
                .isInstanceOf(DraftStore.Keeping.TooLong.class);
        assertThat(drafts.keep(ana, draft("/b", text("ä".repeat(Draft.LONGEST / 2 - 2)), 1)))
                .isInstanceOf(DraftStore.Keeping.Kept.class);
        assertThat(drafts.find(ana, PLACE).orElseThrow().fields()).isEqualTo(text("short"));
    }

    @Test
    void secretsAndWhatBelongsToOneSendingAreNeverKept() {
        drafts.keep(
                ana,
                draft(
                        PLACE,
                        Map.of(
                                "title", List.of("t"),
                                "password", List.of("geheim"),
                                "new-Password", List.of("geheim"),
                                "once", List.of("0f3a"),
                                "place", List.of("/"),
                                "based-on", List.of("3")),
                        0));

        assertThat(drafts.find(ana, PLACE).orElseThrow().fields()).containsOnlyKeys("title");
    }

    @Test
    void savingAThingForgetsItsDraftInTheSameAct() {
        drafts.keep(ana, draft(PLACE, text("x"), 0));

        try {
            us.db().write(tx -> {
                drafts.forget(tx, ana, PLACE);
                throw new IllegalStateException("the act fails");
            });
        } catch (IllegalStateException expected) {
            assertThat(drafts.find(ana, PLACE)).isPresent();
        }
        us.db().write(tx -> {
            drafts.forget(tx, ana, PLACE);
            return null;
        });

        assertThat(drafts.find(ana, PLACE)).isEmpty();
    }

    @Test
    void draftsAreNobodyElsesBusiness() {
        long before = us.db().changes().head();

        drafts.keep(ana, draft(PLACE, text("x"), 0));
        drafts.forget(ana, PLACE);

        assertThat(us.db().changes().head()).isEqualTo(before);
        assertThat(us.db().changes().after(before, 10)).isEmpty();
    }

    @Test
    void draftsMoveWithTheirForm() {
        drafts.keep(ana, draft(PLACE, text("ana"), 0));
        drafts.keep(ben, draft(PLACE, text("old"), 0));
        drafts.keep(ben, draft("/stories/new-name/edit", text("ben"), 0));

        us.db().write(tx -> {
            drafts.move(tx, PLACE, "/stories/new-name/edit");
            return null;
        });

        assertThat(drafts.find(ana, "/stories/new-name/edit").orElseThrow().fields())
                .isEqualTo(text("ana"));
        assertThat(drafts.find(ben, "/stories/new-name/edit").orElseThrow().fields())
                .isEqualTo(text("ben"));
    }

    @Test
    void whoTouchedADraftOfAThingSinceIsKnown() {
        drafts.keep(ana, draft(PLACE, text("x"), 10));
        drafts.keep(ben, draft(PLACE, text("x"), 20));
        drafts.keep(ana, new Draft("/stories/new", "", text("x"), 0, NOON));

        assertThat(drafts.touched(PLACE, NOON.plusSeconds(11)))
                .containsExactly(new DraftStore.Touch(ben, NOON.plusSeconds(20)));
        assertThat(drafts.touched("/stories/new", NOON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "a&b=c%20+d;e",
                "'); drop table draft; --",
                "<script>alert(1)</script>",
                "line\r\nline\nline",
                "\u0000\u0001\u001b[31m",
                "\ufeff\u202e\u200b",
                "👩‍🔧 Zoë Straße \uD83D\uDEB2",
                "%00%zz",
                "${7*7} {{7*7}}"
            })
    void hostileTextsComeBackAsTheyWere(String text) {
        var fields = Map.of(text + "name", List.of(text, text));

        assertThat(drafts.keep(ana, draft(PLACE, fields, 0))).isInstanceOf(DraftStore.Keeping.Kept.class);

        assertThat(drafts.find(ana, PLACE).orElseThrow().fields()).isEqualTo(fields);
    }

    @Test
    void halfALetterBreaksNothing() {
        assertThat(drafts.keep(ana, draft(PLACE, text("\uD83D"), 0))).isInstanceOf(DraftStore.Keeping.Kept.class);
        assertThat(drafts.find(ana, PLACE)).isPresent();
    }

    @Test
    void aTitleIsOneShortLine() {
        var draft = new Draft(PLACE, " a\u0000\n b " + "👩".repeat(300), text("x"), 0, NOON);

        assertThat(draft.title()).startsWith("a b 👩").doesNotContain("\n").endsWith("👩");
        assertThat(draft.title().codePointCount(0, draft.title().length())).isEqualTo(200);
    }

    private static Draft draft(String place, Map<String, List<String>> fields, int seconds) {
        return new Draft(place, "a title", fields, 3, NOON.plusSeconds(seconds));
    }

    private static Map<String, List<String>> text(String text) {
        return Map.of("text", List.of(text));
    }
}
