package touchstone.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** A new thing of each kind, on which nothing stands. */
enum Fresh {
    STORY("/stories") {
        @Override
        void fill(Map<String, String> fields) {
            fields.putAll(Map.of("touchpoint", "N5", "situation", "Somebody came.", "behaviour", "We did."));
            fields.putAll(Map.of("outcome", "All well.", "verdict", "desired", "effect", "okay"));
            fields.putAll(Map.of("groups", "sporty", "illustrates", "B13", "further", "N2"));
        }
    },
    STANDARD("/standards") {
        @Override
        void fill(Map<String, String> fields) {
            fields.putAll(Map.of("rule", "minimum", "why", "So.", "text", "Thus.", "leeway", "Some."));
            fields.putAll(Map.of("check", "Look.", "scope", "department", "department", "workshop"));
            fields.putAll(Map.of("touchpoints", "N2", "review-on", "2027-01-01"));
        }
    },
    TOUCHPOINT("/touchpoints") {
        @Override
        void fill(Map<String, String> fields) {
            fields.putAll(Map.of("customer-does", "Waits.", "experience-today", "Slow.", "target", "Quick."));
            fields.putAll(Map.of("behind-the-scenes", "Work.", "phase", "after", "order", "77"));
            fields.putAll(Map.of("department", "workshop", "reach", "direct", "frequency", "weekly"));
            fields.putAll(Map.of("state", "active"));
        }
    },
    JOURNEY("/journeys") {
        @Override
        void fill(Map<String, String> fields) {
            fields.putAll(Map.of("steps", "N2", "verdict", "Long.", "view", "actual", "group", "sporty"));
        }
    },
    GROUP("/groups") {
        @Override
        void fill(Map<String, String> fields) {
            fields.putAll(Map.of("needs", "Calm.", "type", "segment", "weight", "5"));
        }
    },
    MANUAL("/manual") {
        @Override
        void fill(Map<String, String> fields) {
            fields.putAll(Map.of("body", "As it is.", "order", "60"));
        }
    };

    private final String home;

    Fresh(String home) {
        this.home = home;
    }

    abstract void fill(Map<String, String> fields);

    String home() {
        return home;
    }

    String kind() {
        return name().toLowerCase(Locale.ROOT);
    }

    String word() {
        return "zirbelholz" + kind();
    }

    /** Makes one that everybody would find by one word. */
    String make(Client by, String title) {
        var fields = new LinkedHashMap<String, String>();
        fill(fields);
        fields.put("title", title);
        fields.put("language", "en");
        var answer = by.post(home, fields);
        assertThat(answer.status()).as(answer.text("main .problem")).isEqualTo(303);
        return answer.saved();
    }

    Client maker(TestSite site) {
        return this == STANDARD ? site.member() : site.editor();
    }

    String binned(String path) {
        return "/bin/" + kind() + path.substring(path.lastIndexOf('/'));
    }
}
