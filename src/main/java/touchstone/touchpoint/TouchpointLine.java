package touchstone.touchpoint;

import java.util.List;
import touchstone.text.Language;
import touchstone.thing.Access;
import touchstone.thing.Named;
import touchstone.thing.Ref;

/** A touchpoint as lists and the place line show it; {@code department} and {@code groups} are slugs, no group means all. */
public record TouchpointLine(
        String id,
        String code,
        Language language,
        String title,
        String otherTitle,
        TouchpointState state,
        Phase phase,
        Reach reach,
        String department,
        List<String> groups,
        boolean critical) {
    public String path() {
        return "/touchpoints/" + code;
    }

    public Named named() {
        return new Named(new Ref(Touchpoint.KIND, id), code, title, otherTitle, language, path(), Access.EVERYONE);
    }

    public boolean active() {
        return state == TouchpointState.ACTIVE;
    }
}
