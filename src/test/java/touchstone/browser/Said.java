package touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** What people said, decided and doubted on the site of the browser tests before anybody looks at it. */
final class Said {
    static final String OPEN = "/discussions/is-a-day-a-promise";
    static final String DECIDED = "/discussions/a-pump-at-the-door";
    static final String MEASURE = "/measures/put-a-pump-at-the-door";

    private final TestSite site;

    private Said(TestSite site) {
        this.site = site;
    }

    static void on(TestSite site) {
        var said = new Said(site);
        said.talk();
        said.decide();
        said.doubt();
    }

    private void talk() {
        begin("story:in-three-weeks", "Is a day a promise?", "I would rather say *this week*.", OPEN);
        done(site.admin(), "/me/following", Map.of("path", OPEN, "next", OPEN, "wanted", "yes"));
        var first = site.get(OPEN).doc().expectFirst(".post").id().substring("post-".length());
        done(site.editor(), OPEN + "/posts/" + first + "/reply", Map.of("text", "> this week\n\nAnd on Monday?"));
        done(site.member(), OPEN, Map.of("text", "Could we name a day, and call the evening before?"));
        done(site.member(), OPEN + "/position", Map.of("position", "doesnt-fit", "reason", "A day is a promise."));
        done(site.editor(), OPEN + "/position", Map.of("position", "depends", "reason", "On the month."));
    }

    private void decide() {
        begin("", "A pump at the door", "For everyone who comes by.", DECIDED);
        var measure = Map.of(
                "sentence", "We put a pump at the door.",
                "reason", "It is small and it is kind.",
                "effect", "new-measure",
                "new-measure-title", "Put a pump at the door",
                "new-measure-body", "A *good* one.",
                "new-measure-touchpoint", "N2");
        done(site.admin(), DECIDED + "/decision", measure);
    }

    private void doubt() {
        done(site.member(), "/standards/B13/flag", Map.of("sentence", "We have no board any more."));
        done(site.member(), "/stories/in-three-weeks/thanks", Map.of());
    }

    private void begin(String about, String title, String text, String path) {
        var begun = site.member().post("/discussions", Map.of("about", about, "title", title, "text", text));
        assertThat(begun.header("Location")).isEqualTo(path);
    }

    private static void done(Client client, String path, Map<String, String> form) {
        assertThat(client.post(path, form).status()).as(path).isEqualTo(303);
    }
}
