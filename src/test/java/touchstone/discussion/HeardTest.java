package touchstone.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.testing.Client;
import touchstone.testing.Talks;

/** Each notice says what is new, as it stands there now. */
class HeardTest extends Talks {
    private static String told(Client who, String title) {
        return who.get("/inbox").text(".notices li:contains(" + title + ")");
    }

    @Test
    void whoeverAskedForAPositionHearsItOnceAndAsItIsNow() {
        var thread = begun(ana, "", "Bells at the door", "What do you say?");
        ana.post(thread + "/asked", Map.of("colleague", ben.person().slug()));

        ben.post(thread + "/position", Map.of("position", "depends", "reason", "Only <i>at</i> night."));
        assertThat(told(ana, "Bells at the door"))
                .contains("Ben Becker answers whether it fits", "It depends: Only <i>at</i> night.");
        assertThat(ana.get("/inbox").doc().select(".notices i")).isEmpty();
        assertThat(ana.german("/inbox").text(".notices")).contains("Es kommt darauf an");

        ben.post(thread + "/position", Map.of("position", "fits", "reason", "By day too."));
        assertThat(ana.get("/inbox").doc().select(".notices li:contains(Bells at the door)"))
                .hasSize(1);
        assertThat(told(ana, "Bells at the door"))
                .contains("It fits: By day too.")
                .doesNotContain("depends");
    }

    @Test
    void nobodyElseHearsOfAPosition() {
        var thread = begun(ana, "", "Doors without bells", "What do you say?");
        ben.post(thread + "/position", Map.of("position", "fits"));

        assertThat(told(ana, "Doors without bells")).isEmpty();
    }

    @Test
    void whatRestsAndWhatIsOpenAgainIsSaid() {
        var thread = begun(ana, "", "Sleeping talk", "What do you say?");
        said(ben, thread, "Later.");

        ana.post(thread + "/parked", Map.of("until", "2027-01-15"));
        assertThat(told(ben, "Sleeping talk")).contains("Parked until 15 January 2027");
        assertThat(ben.german("/inbox").text(".notices")).contains("Zurückgestellt bis 15. Januar 2027");

        ana.post(thread + "/reopened", "");
        assertThat(told(ben, "Sleeping talk")).contains("Opened again");
    }

    @Test
    void aMendedPostIsShownAsItIsNow() {
        var thread = begun(ana, "", "Mended words", "What do you say?");
        said(ben, thread, "Nothing yet.");
        var post = said(ana, thread, "Ask the waldmeister about it.");
        assertThat(told(ben, "Mended words")).contains("waldmeister");

        ana.post(thread + "/posts/" + post, Map.of("text", "Ask the customer about it."));

        assertThat(told(ben, "Mended words")).contains("Ask the customer").doesNotContain("waldmeister");
    }

    @Test
    void whoeverIsMeantNoMoreHearsNoMoreOfIt() {
        var thread = begun(ana, "", "Meant and not meant", "What do you say?");
        var post = said(ana, thread, "Dear @ben-becker, what do you say?");
        assertThat(told(ben, "Meant and not meant")).contains("mentions you");

        ana.post(thread + "/posts/" + post, Map.of("text", "What does anybody say?"));

        assertThat(told(ben, "Meant and not meant")).isEmpty();
        assertThat(ben.get("/").text("#waiting")).doesNotContain("Meant and not meant");
    }

    @Test
    void aMentionThatWasAnsweredWaitsNoMore() {
        var thread = begun(ana, "", "Meant and answered", "What do you say, @ben-becker?");
        assertThat(told(ben, "Meant and answered")).contains("waits for you");

        said(ben, thread, "Here I am.");

        assertThat(ben.get("/").text("#waiting")).doesNotContain("Meant and answered");
        assertThat(told(ben, "Meant and answered")).contains("mentions you").doesNotContain("waits for you");
    }
}
