package touchstone.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import touchstone.testing.TestSite;

/** What the history of a thing says in words. */
class HistoryTest {
    private static TestSite site;

    @BeforeAll
    static void open() {
        site = TestSite.starter();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static Written edit(String path) {
        return Written.open(site.editor(), path + "/edit").with("reason", "It was time");
    }

    /** What the newest version of a thing says of a field, by its label. */
    private static String became(String path, String label, Written form) {
        assertThat(form.send().status()).isEqualTo(303);
        return said(path, label, "en");
    }

    private static String said(String path, String label, String language) {
        var newest =
                site.get(path + "/history").doc().expectFirst("ol.versions a").attr("href");
        return site.get(newest, "Accept-Language", language).doc().select("section.changed").stream()
                .filter(section -> section.select(".hang-head").text().equals(label))
                .map(section -> section.select(".became").text())
                .findFirst()
                .orElse("");
    }

    @Test
    void whatIsNotATextReadsAsASentence() {
        var story = "/stories/in-three-weeks";
        var label = site.editor().get(story + "/edit").text("label[for=month]").replace(" may stay empty", "");
        edit(story).with("month", "").send();
        assertThat(became(story, label, edit(story).with("month", "2026-03")))
                .isEqualTo("Now “March 2026”; nothing stood here before.");
        assertThat(became(story, label, edit(story).with("month", "2026-04")))
                .isEqualTo("“March 2026” became “April 2026”.");
        assertThat(became(story, label, edit(story).with("month", "")))
                .isEqualTo("“April 2026” was taken out; nothing stands here now.");

        var steps = "/journeys/commuter-repair";
        var before = edit(steps).all("steps");
        var turned = new java.util.ArrayList<>(before);
        java.util.Collections.swap(turned, 0, 1);
        edit(steps).with("steps", turned.toArray(String[]::new)).send();
        assertThat(allBecame(steps)).anyMatch(words -> words.startsWith("In this order now: " + before.get(1)));
        edit(steps)
                .with("steps", before.subList(1, before.size()).toArray(String[]::new))
                .with("elsewhere")
                .send();
        assertThat(allBecame(steps)).anyMatch(words -> words.startsWith("Taken out: " + before.getFirst()));
    }

    @Test
    void ticksListsChoicesAndDatesReadAsSentencesToo() {
        var place = "/touchpoints/K3";
        boolean critical = !edit(place).text("critical").isEmpty();
        var form = critical
                ? edit(place).with("critical")
                : edit(place).with("critical", "yes").with("why-critical", "So.");
        form.with("phase", "after")
                .with("order", "5")
                .with("channels", "by pigeon")
                .send();

        assertThat(allBecame(place))
                .contains(critical ? "Not any more." : "Yes, from here on.")
                .anyMatch(words -> words.contains("became “After the purchase”"))
                .anyMatch(words -> words.contains("became “5”"))
                .anyMatch(words -> words.contains("Added: by pigeon."));

        var standard = "/standards/B13";
        edit(standard).with("review-on", "2027-03-08").with("material", "no").send();
        assertThat(allBecame(standard)).anyMatch(words -> words.contains("became “8 March 2027”"));
        assertThat(site.get(standard + "/history/2", "Accept-Language", "de").text(".became"))
                .contains("„8. März 2027“");
    }

    private static List<String> allBecame(String path) {
        var newest =
                site.get(path + "/history").doc().expectFirst("ol.versions a").attr("href");
        return site.get(newest).doc().select(".became").eachText();
    }

    @Test
    void theFirstVersionIsToldOrBegun() {
        var story = Fresh.STORY.make(site.editor(), "To see how it begins");
        var page = Fresh.MANUAL.make(site.editor(), "To see how it begins");

        assertThat(site.get(story + "/history").text("ol.versions a")).isEqualTo("1 told");
        assertThat(site.get(story + "/history/1").text(".opener")).contains("told");
        assertThat(site.get(page + "/history").text("ol.versions a")).isEqualTo("1 begun");
        assertThat(site.german(page + "/history").text("ol.versions a")).isEqualTo("1 begonnen");
        edit(page).with("body", "As it is now.").with("reason", "").send();
        assertThat(site.get(page + "/history").text("ol.versions a")).isEqualTo("2 changed 1 begun");
    }

    @Test
    void whetherPeopleHaveToDoSomethingElseIsSaidInTheListAndOnTheVersion() {
        // The example's second version came with a decision, and changed what people do.
        var path = "/standards/B4";
        edit(path).with("leeway", "A little more.").with("material", "no").send();

        var list = site.get(path + "/history").doc().select("ol.versions li").eachText();
        assertThat(list.get(0)).endsWith("wording only");
        assertThat(list.get(1)).endsWith("what we do changed");
        assertThat(list.get(2)).doesNotContain("wording only", "what we do changed");
        assertThat(site.get(path + "/history/3").text(".opener")).contains("wording only");
        assertThat(site.get(path + "/history/2").text(".opener")).contains("what we do changed");
        assertThat(site.get("/stories/in-three-weeks/history").text("ol.versions"))
                .doesNotContain("wording only");
    }

    @Test
    void anOldVersionSaysWhatItNamesThatIsNotThereAnyMore() {
        var old = "/journeys/company-bike/history/1";
        edit("/journeys/company-bike").with("verdict", "Another one.").send();
        assertThat(site.editor().get(old).doc().select(".caution")).isEmpty();

        site.editor().post("/offerings/company-bike/removal", "to=new-bike");

        assertThat(site.editor().get(old).text(".caution"))
                .isEqualTo("The offering “company-bike” that this version names is not there any more. Restored, the"
                        + " journey names no offering.");
        assertThat(site.get(old).doc().select(".caution")).isEmpty();
        assertThat(site.editor().post(old, "").status()).isEqualTo(303);
    }

    @Test
    void anOldVersionIsThereToBeRead() {
        var path = "/standards/B4";
        var version = site.get(path + "/history/1").doc();

        assertThat(version.select("#changed").text()).contains("This is how it began.");
        assertThat(version.select("#whole .hang-head").eachText())
                .contains("The standard in one sentence", "Why?", "Written in");
        assertThat(version.expectFirst("#whole .read").text()).isNotBlank();
        assertThat(site.german(path + "/history/1").text("#whole h2"))
                .isEqualTo("Die ganze Fassung, wie sie zu lesen war");
    }

    @Test
    void everyKindCanBeReadAsItWas() {
        for (var kind : Fresh.values()) {
            var path = kind.make(site.editor(), "To be read as it was");
            assertThat(site.editor().get(path + "/history/1").text("#whole"))
                    .as(path)
                    .contains("To be read as it was");
        }
    }

    @Test
    void aVersionIsComparedWithTodayWhenSomebodyAsks() {
        var path = Fresh.MANUAL.make(site.editor(), "To be compared");
        for (var body : List.of("The first words.", "Other words.", "The words of today."))
            edit(path).with("body", body).with("reason", "").send();
        var second = site.get(path + "/history/2").doc();

        assertThat(second.select("#changed ins").text()).contains("first");
        var today = second.expectFirst("#changed .chapter-head a.go").attr("href");
        assertThat(today).isEqualTo(path + "/history/2?with=today");
        var since = site.get(today).doc();
        assertThat(since.select("#changed h2").text()).isEqualTo("What has changed since");
        assertThat(since.select("#changed ins").text()).contains("today");
        assertThat(since.expectFirst("#changed .chapter-head a.go").attr("href"))
                .isEqualTo(path + "/history/2");
        assertThat(site.get(path + "/history/4").doc().select("#changed .chapter-head a.go"))
                .isEmpty();
    }

    @Test
    void whatWasTypedIntoAnOldVersionStaysText() {
        var story = Fresh.STORY.make(site.editor(), "<script>alert(1)</script> was told");
        edit(story)
                .with("outcome", "<img src=x onerror=alert(1)> \n\n[x](javascript:alert(1))")
                .send();
        edit(story).with("outcome", "Nothing.").send();

        var version = site.editor().get(story + "/history/2").doc();
        assertThat(version.select("#whole script, #whole [onerror], #whole [href^=javascript]"))
                .isEmpty();
        assertThat(version.select("#whole").text()).contains("<script>alert(1)</script> was told");
    }

    @Test
    void whoeverGoesBackIsToldThatItIsNotSavedYet() {
        var path = "/standards/B5";
        edit(path).with("leeway", "None at all.").with("material", "no").send();
        var form = site.editor().post(path + "/history/1", "").doc();

        assertThat(form.select("form.write .caution").text())
                .matches("This is version 1 of .* 20.., not saved yet\\. Say why you go back, then save\\.");
        assertThat(site.editor()
                        .post(path + "/history/1", "", "Accept-Language", "de")
                        .text("form.write .caution"))
                .startsWith("Das ist Fassung 1 vom ")
                .endsWith("noch nicht gespeichert. Sagen Sie, warum Sie zu ihr zurückkehren, und speichern Sie dann.");
        assertThat(form.expectFirst("input[name=restored]").val()).isEqualTo("1");
        assertThat(edit(path)
                        .with("leeway", "Some.")
                        .with("restored", "1")
                        .with("reason", "")
                        .send()
                        .text("form.write .caution"))
                .startsWith("This is version 1 of ");
        assertThat(site.editor().get(path + "/edit").doc().select("form.write .caution"))
                .isEmpty();
    }
}
