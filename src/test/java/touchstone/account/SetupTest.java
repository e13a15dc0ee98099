package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** The first run behind its secret link. */
class SetupTest {
    private static Map<String, String> fields(String start) {
        return new HashMap<>(Map.of(
                "company", "Käse & Söhne",
                "name", "Ana Ruiz",
                "email", "ana",
                "password", TestSite.PASSWORD,
                "start", start));
    }

    private static String path(TestSite site) {
        return site.app().setup().orElseThrow();
    }

    @Test
    void theFirstAdminIsWrittenToInTheLanguageOfTheForm() {
        for (var language : new String[] {"de", "en"})
            try (var site = TestSite.empty()) {
                var answer = site.post(path(site), Client.form(fields("keep")), "Accept-Language", language);
                assertThat(answer.status()).isEqualTo(303);

                String noted = site.app().store().db().read(handle -> handle.createQuery("select language from digest")
                        .mapTo(String.class)
                        .one());
                assertThat(noted).isEqualTo(language);
            }
    }

    @Test
    void withoutTheSecretThereIsNothing() {
        try (var site = TestSite.empty()) {
            var wrong = path(site).replaceFirst(".$", "!");

            assertThat(site.get("/setup/" + Tokens.next()).status()).isEqualTo(404);
            assertThat(site.get("/setup").status()).isEqualTo(404);
            assertThat(site.get(wrong).status()).isEqualTo(404);
            assertThat(site.post(wrong, Client.form(fields("keep"))).status()).isEqualTo(404);
            assertThat(site.get(wrong).text("main h1"))
                    .isEqualTo(site.get("/nowhere").text("main h1"));
            assertThat(site.get(path(site)).status()).isEqualTo(200);
        }
    }

    @Test
    void theFirstOneIsTheAdminAndTheDoorCloses() {
        try (var site = TestSite.empty()) {
            var path = path(site);

            var answer = site.post(path, Client.form(fields("keep")));

            var token = answer.header("Set-Cookie").replaceFirst("session=([^;]*);.*", "$1");
            assertThat(answer.status()).isEqualTo(303);
            assertThat(site.get("/people/ana-ruiz", "Cookie", "session=" + token)
                            .status())
                    .isEqualTo(200);
            assertThat(site.get("/").text(".wordmark")).contains("Käse & Söhne");
            assertThat(site.app().setup()).isEmpty();
            assertThat(site.get(path).status()).isEqualTo(404);
            assertThat(site.post(path, Client.form(fields("keep"))).status()).isEqualTo(404);
        }
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        try (var site = TestSite.empty()) {
            var fields = fields("keep");
            fields.putAll(Map.of("company", "<i>Käse", "email", "a b", "password", "short"));

            var answer = site.post(path(site), Client.form(fields));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.doc().select("#email-problem, #password-problem .problem"))
                    .hasSize(2);
            assertThat(answer.doc().select("#company").val()).isEqualTo("<i>Käse");
            assertThat(answer.doc().select("#name").val()).isEqualTo("Ana Ruiz");
            assertThat(answer.doc().select("#password").val()).isEmpty();
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void ofFiftyAtOnceOneBecomesTheAdmin() throws InterruptedException, ExecutionException {
        try (var site = TestSite.empty();
                var many = Executors.newFixedThreadPool(50)) {
            var path = path(site);
            var posts = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 50; i++) {
                var fields = fields("keep");
                fields.put("email", "admin" + i);
                posts.add(() -> site.post(path, Client.form(fields)).status());
            }

            var statuses = new ArrayList<Integer>();
            for (Future<Integer> done : many.invokeAll(posts)) statuses.add(done.get());

            assertThat(statuses).containsOnly(303, 404).containsOnlyOnce(303);
            assertThat(site.app().store().accounts().people().here()).hasSize(1);
        }
    }

    @Test
    void startingWithOnesOwnRemovesTheExampleAndLeavesTheManual() {
        try (var site = TestSite.starter()) {
            assertThat(site.get(path(site)).doc().select("input[name=start]")).hasSize(2);

            assertThat(site.post(path(site), Client.form(fields("own"))).status())
                    .isEqualTo(303);

            var store = site.app().store();
            assertThat(store.touchpoints().lines()).isEmpty();
            assertThat(store.standards().lines()).isEmpty();
            assertThat(store.company().offerings()).isEmpty();
            assertThat(store.company().departments()).extracting("slug").containsExactly("everybody");
            assertThat(store.company().people()).extracting("name").containsExactly("Ana Ruiz");
            assertThat(store.company().name()).isEqualTo("Käse & Söhne");
            assertThat(site.get("/stories/in-three-weeks").status()).isEqualTo(404);
            assertThat(site.get("/standards").doc().select("main [data-ref]")).isEmpty();
            assertThat(site.get("/manual").doc().select("main [data-ref]")).isNotEmpty();
            for (var path :
                    new String[] {"/", "/journey", "/touchpoints", "/stories", "/gaps", "/search", "/feed.atom"})
                assertThat(site.get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void theExampleLeavesTheSearchToo() {
        try (var site = TestSite.starter()) {
            assertThat(site.get("/search?q=Termin").doc().select("main [data-ref^=story]"))
                    .isNotEmpty();
            var store = site.app().store();

            store.db().write(tx -> {
                store.sample().remove(tx);
                return true;
            });
            site.app().index().await(store.db().changes().head(), java.time.Duration.ofSeconds(20));

            assertThat(store.sample().isHere()).isFalse();
            assertThat(site.get("/search?q=Termin").doc().select("main [data-ref^=story], main [data-ref^=standard]"))
                    .isEmpty();
        }
    }

    @Test
    void whoeverKeepsTheExampleSaysInWhichDepartment() {
        try (var site = TestSite.starter()) {
            var path = path(site);
            var form = site.get(path).doc();
            assertThat(form.text()).contains("And you?", "Your name", "Your department");
            assertThat(form.select("#department option[selected]")).isEmpty();

            var fields = new java.util.HashMap<>(fields("keep"));
            fields.put("department", "");
            var refused = site.post(path, Client.form(fields));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("#department-problem")).startsWith("Please choose a department:");
            fields.put("department", "nowhere");
            assertThat(site.post(path, Client.form(fields)).text("#department-problem"))
                    .startsWith("There is no such department");

            fields.put("department", "workshop");
            assertThat(site.post(path, Client.form(fields)).status()).isEqualTo(303);
            assertThat(site.app()
                            .store()
                            .accounts()
                            .people()
                            .at("ana-ruiz")
                            .orElseThrow()
                            .person()
                            .department())
                    .isEqualTo("workshop");
        }
    }

    @Test
    void whoeverBeginsAnOwnHandbookNeedsNoDepartment() {
        try (var site = TestSite.starter()) {
            var fields = new java.util.HashMap<>(fields("own"));
            fields.put("department", "");

            assertThat(site.post(path(site), Client.form(fields)).status()).isEqualTo(303);
        }
    }
}
