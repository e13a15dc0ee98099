package touchstone.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** The starter and its standards, above all B13, which people change; each test has its own. */
abstract class Changed {
    final TestSite site = TestSite.starter();

    @AfterEach
    final void close() {
        site.close();
    }

    final Standard standard(String code) {
        return site.app().store().standards().find(code).orElseThrow();
    }

    final Standard standard() {
        return standard("B13");
    }

    final String change(Client client, Map<String, String> changes) {
        return change(client, "B13", changes);
    }

    /** Sends the form of a standard with some fields changed, and says where that led to. */
    final String change(Client client, String code, Map<String, String> changes) {
        var standard = standard(code);
        var fields = new HashMap<String, String>();
        StandardDraft.typed(standard).fields().forEach((name, values) -> fields.put(name, values.getFirst()));
        fields.put("based-on", Integer.toString(standard.revision()));
        fields.put("reason", "We talked about it");
        fields.put("material", "no");
        fields.putAll(changes);
        var answer = client.post("/standards/" + code, fields);
        assertThat(answer.status()).as(answer.text(".problem")).isEqualTo(303);
        return answer.header("Location");
    }
}
