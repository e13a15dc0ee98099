package touchstone.writing;

import touchstone.testing.Client;
import touchstone.testing.TestSite;

/** A thing of each kind that can be written, two of its texts and one of its choices. */
enum Specimen {
    STORY("/stories/forty-euros-more", "situation", "outcome", "touchpoint"),
    STANDARD("/standards/B13", "why", "leeway", "rule"),
    TOUCHPOINT("/touchpoints/N2", "target", "metrics", "phase"),
    JOURNEY("/journeys/commuter-repair", "verdict", "title", "view"),
    GROUP("/groups/commuters", "needs", "title", "type"),
    MANUAL("/manual/gaps", "body", "title", "language");

    private final String path;
    private final String text;
    private final String other;
    private final String choice;

    Specimen(String path, String text, String other, String choice) {
        this.path = path;
        this.text = text;
        this.other = other;
        this.choice = choice;
    }

    String path() {
        return path;
    }

    String text() {
        return text;
    }

    String other() {
        return other;
    }

    String choice() {
        return choice;
    }

    /** Its form, with a reason in it. */
    Written edit(Client client) {
        var form = Written.open(client, path + "/edit").with("reason", "It was time");
        return this == STANDARD ? form.with("material", "no") : form;
    }

    /** How many versions the first page of its history shows. */
    int versions(TestSite site) {
        return site.get(path + "/history").doc().select("ol.versions > li").size();
    }
}
