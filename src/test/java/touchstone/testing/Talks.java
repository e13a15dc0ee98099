package touchstone.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import touchstone.people.Role;

/** The starter with two colleagues who talk there; all tests of a class share it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class Talks {
    protected TestSite site;
    protected Client ana;
    protected Client ben;

    @BeforeAll
    final void openTheStarter() {
        site = TestSite.starter();
        ana = site.join("ana@example.org", "Ana Arnold", Role.MEMBER);
        ben = site.join("ben@example.org", "Ben Becker", Role.MEMBER);
    }

    @AfterAll
    final void closeTheStarter() {
        site.close();
    }

    /** The address of a thread that Ana has just begun about a thing, or about nothing. */
    protected final String begun(String about, String title) {
        return begun(ana, about, title, "Let us talk.");
    }

    protected final String begun(Client by, String about, String title, String text) {
        var answer = by.post("/discussions", Map.of("about", about, "title", title, "text", text));
        assertThat(answer.status()).as(answer.text(".problem, .privacy")).isEqualTo(303);
        return answer.header("Location");
    }

    /** The id of a post that somebody has just written in a thread. */
    protected final String said(Client by, String thread, String text) {
        var answer = by.post(thread, Map.of("text", text));
        assertThat(answer.status()).as(answer.text(".problem, .privacy")).isEqualTo(303);
        return answer.header("Location").replaceFirst(".*#post-", "");
    }
}
