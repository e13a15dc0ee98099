package touchstone.touchpoint;

import java.util.List;
import touchstone.text.Language;
import touchstone.thing.Access;
import touchstone.thing.Named;
import touchstone.thing.Ref;

/**
 * A place where a customer meets the company, as its current revision reads; texts are Markdown.
 *
 * @param id empty until it is kept
 * @param order its place on the whole journey, from 1
 * @param department slug of the owner
 * @param supporting slugs of the departments that help
 * @param groups slugs of the customer groups that come here; empty for all
 * @param revision 0 until it is kept
 */
public record Touchpoint(
        String id,
        String code,
        Language language,
        String title,
        String otherTitle,
        TouchpointState state,
        Phase phase,
        int order,
        Reach reach,
        List<ContactWith> contactWith,
        List<String> channels,
        String department,
        List<String> supporting,
        List<String> groups,
        Frequency frequency,
        boolean critical,
        List<CountsFor> countsFor,
        String customerDoes,
        String experienceToday,
        String target,
        String behindTheScenes,
        String whyCritical,
        String metrics,
        int revision) {
    public static final String KIND = "touchpoint";

    public Touchpoint {
        if (title.isBlank()) throw new IllegalArgumentException("a touchpoint has a title");
        if (code.isBlank()) throw new IllegalArgumentException("a touchpoint has a code");
    }

    public Ref ref() {
        return new Ref(KIND, id);
    }

    public String path() {
        return "/touchpoints/" + code;
    }

    public Named named() {
        return new Named(ref(), code, title, otherTitle, language, path(), Access.EVERYONE);
    }

    /** All its texts in reading order. */
    public List<String> texts() {
        return List.of(customerDoes, experienceToday, target, behindTheScenes, whyCritical, metrics);
    }

    Touchpoint kept(String id, int revision) {
        return new Touchpoint(
                id,
                code,
                language,
                title,
                otherTitle,
                state,
                phase,
                order,
                reach,
                contactWith,
                channels,
                department,
                supporting,
                groups,
                frequency,
                critical,
                countsFor,
                customerDoes,
                experienceToday,
                target,
                behindTheScenes,
                whyCritical,
                metrics,
                revision);
    }
}
