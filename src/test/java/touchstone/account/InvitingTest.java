package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** What the form of an invitation asks, and the way out when its link is lost. */
class InvitingTest {
    private static TestSite site;

    @BeforeAll
    static void open() {
        site = TestSite.starter();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aDepartmentIsChosenAndNotGuessed() {
        var select = site.admin().get("/people").doc().expectFirst("select[name=department]");
        assertThat(select.select("option[selected]")).isEmpty();
        assertThat(select.expectFirst("option").val()).isEmpty();
        assertThat(select.expectFirst("option").text()).isEqualTo("Please choose");

        var typed = Map.of("name", "Nobody Yet", "email", "nobody.yet", "department", "", "role", "member");
        var answer = site.admin().post("/people", typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#department-problem")).startsWith("Please choose a department:");
        assertThat(answer.doc().expectFirst("#name").val()).isEqualTo("Nobody Yet");
        assertThat(site.admin()
                        .post("/people", Client.form(typed), "Accept-Language", "de")
                        .text("#department-problem"))
                .startsWith("Bitte wählen Sie einen Bereich:");
    }

    @Test
    void whoeverReloadsAnInvitationIsToldWhereTheNextLinkIsMade() {
        var typed = Map.of("name", "<b>Lost</b>", "email", "lost.link", "department", "workshop", "role", "member");
        var first = site.admin().post("/people", typed);
        assertThat(first.status()).isEqualTo(200);
        var page = first.doc().expectFirst("a[href$=#link]").attr("href");

        var again = site.admin().post("/people", typed);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text(".caution"))
                .startsWith("<b>Lost</b> is invited by that sign-in name and has not joined yet.");
        assertThat(again.doc().expectFirst(".caution a").attr("href")).isEqualTo(page);
        assertThat(site.admin().get(page.replace("#link", "")).doc().select("#link form[action$=/link]"))
                .hasSize(1);
        site.member();
        var taken = site.admin()
                .post("/people", Map.of("name", "Else", "email", "member@example.org", "department", "workshop"));
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.doc().select(".caution")).isEmpty();
    }
}
