package touchstone.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One form that is open in two windows of one person: neither text takes the other's place. */
class StrandTest extends DraftsOverTheWire {
    @Test
    void twoWindowsThatDidNotSeeEachOtherKeepBothTexts() {
        var begun = strand(keep("ana", STANDARD, "begun", "::phone"));
        keep("ana", STANDARD, "begun, on at the desk", seen(begun) + "desk");

        desk.pass(Duration.ofMinutes(1));
        var late = keep("ana", STANDARD, "begun, on at the phone", seen(begun) + "other");

        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(late.body())
                .contains("strand=other%3A")
                .contains("&other=phone%3Adesk.")
                .endsWith("&other-at=14%3A32");
        var page = page("ana", STANDARD);
        assertThat(page.select("textarea").val()).isEqualTo("begun, on at the phone");
        assertThat(page.select(".other p").text())
                .isEqualTo("Another text of yours is kept for this form, from 14:32. Show it");
        var other = page("ana", page.select(".other a").attr("href"));
        assertThat(other.select("textarea").val()).isEqualTo("begun, on at the desk");
        assertThat(other.select("[name=strand]").val()).isNotEmpty();
        assertThat(other.select(".other p").text()).contains("14:33");
    }

    @Test
    void ofTwoTextsOneCanThrowAwayTheOneThatOneDoesNotWant() {
        keep("ana", STANDARD, "one", "::a");
        keep("ana", STANDARD, "two", "::b");
        var strand = page("ana", STANDARD).select(".other [name=strand]").val();
        var shown = page("ana", STANDARD).select("textarea").val();

        post("ana", "/drafts/forget", "place=" + STANDARD + "&strand=" + encoded(strand));

        assertThat(page("ana", STANDARD).select(".other")).isEmpty();
        assertThat(page("ana", STANDARD).select("textarea").val()).isEqualTo(shown);
    }

    @Test
    void aTextThatWasChangedSinceIsNotThrownAway() {
        var one = strand(keep("ana", STANDARD, "one", "::a"));
        keep("ana", STANDARD, "one more", one);

        post("ana", "/drafts/forget", "place=" + STANDARD + "&strand=" + encoded(seen(one)));

        assertThat(desk.draft(desk.ana(), STANDARD).orElseThrow().fields()).containsEntry("text", List.of("one more"));
    }

    @Test
    void savingOneOfTwoTextsKeepsTheOther() {
        var one = strand(keep("ana", STANDARD, "one", "::a"));
        keep("ana", STANDARD, "two", "::b");

        post("ana", "/standards/B13", "title=A&text=one&based-on=3&strand=" + encoded(one));

        assertThat(page("ana", STANDARD).select("textarea").val()).isEqualTo("two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":", "::::", "a:b", "<script>:x:y", "'; drop table draft; --:x:y", "A:B:C", "x\u0000:y:z"})
    void aHostileStrandIsNone(String strand) {
        keep("ana", STANDARD, "mine", "::a");

        assertThat(keep("ana", STANDARD, "theirs", strand).statusCode()).isEqualTo(200);

        assertThat(page("ana", STANDARD).select(".other")).hasSize(1);
    }

    /** Where the window goes on, as the answer says. */
    private static String strand(HttpResponse<String> answer) {
        return URLDecoder.decode(answer.body().replaceFirst(".*[&?]strand=([^&]*).*", "$1"), StandardCharsets.UTF_8);
    }

    /** The same for another window that was shown this state. */
    private static String seen(String strand) {
        return strand.replaceFirst("[^:]*$", "");
    }
}
