package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.people.Role;
import touchstone.testing.TestSite;

/** A name with a slip in it can be mended, and so can what somebody signs in with. */
class NamingTest {
    private static final String HOSTILE = "<script>alert(1)</script>";

    @Test
    void aPersonAndAnAdminCorrectNames() {
        try (var site = TestSite.starter()) {
            var ana = site.join("ana.ruis", "Ana Ruis", Role.MEMBER);
            site.join("ben", "Ben", Role.MEMBER);

            assertThat(ana.post("/me/name", "name=").status()).isEqualTo(422);
            assertThat(ana.post("/me/name", Map.of("name", HOSTILE)).status()).isEqualTo(303);
            assertThat(ana.get("/me").doc().select("main script")).isEmpty();
            assertThat(ana.post("/me/name", "name=Ana+Ruiz").status()).isEqualTo(303);
            assertThat(ana.get("/me").text("h1")).isEqualTo("Ana Ruiz");

            var page = "/people/" + ana.person().slug();
            var taken = site.admin().post(page + "/name", Map.of("name", "Ana Ruiz", "email", "BEN"));
            assertThat(taken.status()).isEqualTo(422);
            assertThat(taken.text("#email-problem")).contains("already");
            assertThat(site.admin()
                            .post(page + "/name", Map.of("name", "Ana Ruiz", "email", "ana.ruiz"))
                            .status())
                    .isEqualTo(303);

            assertThat(ana.get("/me").text("main")).contains("ana.ruiz");
            assertThat(site.admin().get("/audit").text("main")).contains("New sign-in name");
        }
    }
}
