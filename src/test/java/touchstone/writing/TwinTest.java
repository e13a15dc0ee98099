package touchstone.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.TestSite;

/** Whoever changes one language is told of the other, and hindered by nothing. */
class TwinTest {
    @Test
    void aFormLeadsToTheTitleInTheOtherLanguage() {
        try (var site = TestSite.starter()) {
            var form = site.member().get("/standards/B13/edit");
            assertThat(form.text(".twin")).contains("Niemand geht ohne Termin", "may be wrong");
            assertThat(form.doc().select(".twin a").attr("href")).isEqualTo("#other-title");
            assertThat(form.doc().select("#other-title")).hasSize(1);
            assertThat(site.member()
                            .get("/standards/B13/edit", "Accept-Language", "de")
                            .text(".twin"))
                    .contains("stimmt das vielleicht nicht mehr");
            Written.open(site.editor(), "/groups/sporty/edit")
                    .with("other-title", "<i>Flitzer</i>")
                    .send();
            assertThat(site.editor().get("/groups/sporty/edit").text(".twin")).contains("<i>Flitzer</i>");
            Written.open(site.editor(), "/groups/sporty/edit")
                    .with("other-title", "")
                    .send();
            assertThat(site.editor().get("/groups/sporty/edit").doc().select(".twin"))
                    .isEmpty();
        }
    }

    @Test
    void aPageOfTheManualLeadsToTheOneInTheOtherLanguage() {
        try (var site = TestSite.starter()) {
            var link = site.editor()
                    .get("/manual/gaps/edit")
                    .doc()
                    .expectFirst(".twin a")
                    .attr("href");

            assertThat(link).startsWith("/manual/").endsWith("/edit").isNotEqualTo("/manual/gaps/edit");
            assertThat(site.editor().get(link).doc().select(".twin a").attr("href"))
                    .isEqualTo("/manual/gaps/edit");
        }
    }

    @Test
    void whoeverDecidesSeesThatOnlyOneTitleWasChanged() {
        try (var site = TestSite.starter()) {
            var ana = site.join("ana-titles", Role.MEMBER);
            Written.open(ana, "/standards/B13/edit")
                    .with("title", "Every request leaves with a <b>day</b>.")
                    .with("reason", "Shorter")
                    .with("material", "no")
                    .send();
            var proposal = ana.get("/me").doc().expectFirst("#proposals a").attr("href");

            assertThat(site.editor().get(proposal).text(".caution"))
                    .contains("Only one title is changed", "Niemand geht ohne Termin");
            assertThat(site.editor().post(proposal, "answer=adopt").status()).isEqualTo(303);
        }
    }
}
