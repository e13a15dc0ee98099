package touchstone.writing;

import touchstone.web.Form;

/** What whoever changes something says of it: that people have to do something else now, or that it only reads better. */
public enum Weight {
    UNSAID(""),
    WORDING("no"),
    MATERIAL("yes");

    private static final String FIELD = "material";

    private final String value;

    Weight(String value) {
        this.value = value;
    }

    static Weight of(Form form) {
        for (var weight : values()) if (weight.value.equals(form.line(FIELD))) return weight;
        return UNSAID;
    }

    static Weight of(boolean material) {
        return material ? MATERIAL : WORDING;
    }

    /** As the form sends it. */
    public String value() {
        return value;
    }

    boolean isMaterial() {
        return this == MATERIAL;
    }
}
