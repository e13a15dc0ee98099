package touchstone.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.people.Role;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** Several new things at once, each in a form of its own. */
class NewThingsTest {
    private static TestSite site;

    @BeforeAll
    static void open() {
        site = TestSite.starter();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String place(Client who, String path) {
        return who.get(path).doc().select("form.write").attr("data-place");
    }

    private static void type(Client who, String place, String title) {
        var draft = Map.of("place", place, "title", title, "based-on", "0", "field:title", title);
        assertThat(who.post("/drafts", draft, "X-Requested-With", "fetch").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void eachFormThatIsOpenedHasItsOwnDraft(Fresh fresh) {
        var who = site.join("writer-of-" + fresh.kind(), Role.EDITOR);
        var home = fresh.home() + "/new";
        assertThat(who.get(home).doc().select(".restored")).isEmpty();
        var one = place(who, home);
        var two = place(who, home);
        assertThat(one).startsWith(home + "/").isNotEqualTo(two);

        type(who, one, "The first of two");
        type(who, two, "The second <b>of</b> two");

        assertThat(who.get(one).doc().select("[name=title]").val()).isEqualTo("The first of two");
        assertThat(who.get(two).doc().select("[name=title]").val()).isEqualTo("The second <b>of</b> two");
        assertThat(place(who, one)).isEqualTo(one);
        assertThat(who.get("/me").doc().select("#drafts a").eachAttr("href")).contains(one, two);
        var offered = who.get(home).doc();
        assertThat(offered.select("[name=title]").val()).isEmpty();
        assertThat(offered.select(".begun").text()).contains("“The second <b>of</b> two”");
        assertThat(offered.select(".begun a").attr("href")).isEqualTo(two);
        assertThat(site.editor().get(home).doc().select(".begun")).isEmpty();
    }

    @Test
    void whatIsSentTakesItsOwnDraftAlongAndNoOther() {
        var who = site.join("quick", Role.MEMBER);
        var kept = place(who, "/stories/new?touchpoint=N5");
        type(who, kept, "Not yet");
        var form = Written.open(who, "/stories/new?touchpoint=N5&verdict=desired");
        var sent = "/stories/new/" + form.text("once");
        type(who, sent, "Now");

        var answer = form.with("title", "Now")
                .with("strand", "first::")
                .with("situation", "One.")
                .with("behaviour", "Two.")
                .with("outcome", "Three.")
                .with("effect", "okay")
                .send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(who.get("/me").doc().select("#drafts a").eachAttr("href")).containsExactly(kept);
        assertThat(who.get("/stories/new").doc().select(".begun a").attr("href"))
                .isEqualTo(kept);
    }

    /** A browser would cut off the end without a word; what is too long is refused, and all of it stands there still. */
    @Test
    void noFieldCutsWhatIsPasted() {
        var pages = Stream.concat(
                Stream.of("/standards/B13", "/standards/B13/edit", "/discussions/new", "/discussions/firm-or-kind"),
                Stream.of(Fresh.values()).map(fresh -> fresh.home() + "/new"));

        assertThat(pages).allSatisfy(page -> assertThat(site.editor()
                        .get(page)
                        .doc()
                        .select("main [maxlength]:not([name=privacy-reason])")
                        .eachAttr("name"))
                .as(page)
                .isEmpty());
    }

    /** Without script, a browser that goes back puts the words into a form with another key. */
    @ParameterizedTest
    @EnumSource
    void whatABrowserSendsAgainUnderAnotherKeyIsMadeOnce(Fresh fresh) {
        var maker = fresh.maker(site);
        var first = sent(maker, fresh, fresh.word() + " again");

        assertThat(sent(maker, fresh, fresh.word() + " again")).isEqualTo(first);
        assertThat(sent(site.admin(), fresh, fresh.word() + " again")).isNotEqualTo(first);
        assertThat(sent(maker, fresh, fresh.word() + " anew")).isNotEqualTo(first);
        assertThat(site.editor().post(first + "/remove", "").status()).isEqualTo(303);
        assertThat(sent(maker, fresh, fresh.word() + " again")).isNotEqualTo(first);
    }

    private static String sent(Client maker, Fresh fresh, String title) {
        var key = place(maker, fresh.home() + "/new").replaceFirst(".*/", "");
        var fields = new LinkedHashMap<String, String>();
        fresh.fill(fields);
        fields.putAll(Map.of("title", title, "language", "en", "once", key));
        var answer = maker.post(fresh.home(), fields);
        assertThat(answer.status()).as(answer.text("main .problem")).isEqualTo(303);
        return answer.saved();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%3Cscript%3E",
                "a.b",
                "%22%3E",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void aKeyThatIsNoneIsNotFound(String key) {
        assertThat(site.member().get("/stories/new/" + key).status()).isEqualTo(404);
        var refused = site.member().post("/stories", "title=x&once=" + key);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.doc().select("form.write").attr("data-place")).isEqualTo("/stories/new");
    }
}
