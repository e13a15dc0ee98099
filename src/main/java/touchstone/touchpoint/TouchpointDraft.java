package touchstone.touchpoint;

import java.util.List;
import touchstone.text.Choice;
import touchstone.text.Language;
import touchstone.writing.Typed;

/** A touchpoint between the form and the handbook. */
final class TouchpointDraft {
    private TouchpointDraft() {}

    /** What the form shows of a touchpoint. */
    static Typed typed(Touchpoint touchpoint) {
        return Typed.NOTHING
                .with("title", touchpoint.title())
                .with("customer-does", touchpoint.customerDoes())
                .with("experience-today", touchpoint.experienceToday())
                .with("target", touchpoint.target())
                .with("behind-the-scenes", touchpoint.behindTheScenes())
                .with("critical", touchpoint.critical() ? "yes" : "")
                .with("why-critical", touchpoint.whyCritical())
                .with("phase", touchpoint.phase().key())
                .with("order", Integer.toString(touchpoint.order()))
                .with("department", touchpoint.department())
                .with("supporting", touchpoint.supporting())
                .with("reach", touchpoint.reach().key())
                .with("contact-with", keys(touchpoint.contactWith()))
                .with("channels", touchpoint.channels())
                .with("groups", touchpoint.groups())
                .with("frequency", touchpoint.frequency().key())
                .with("counts-for", keys(touchpoint.countsFor()))
                .with("metrics", touchpoint.metrics())
                .with("state", touchpoint.state().key())
                .with("other-title", touchpoint.otherTitle())
                .with("language", touchpoint.language().tag());
    }

    /** The touchpoint that a form describes, once its fields were checked. */
    static Touchpoint touchpoint(Typed typed, String code) {
        return new Touchpoint(
                "",
                code,
                Language.of(typed.text("language")).orElse(Language.EN),
                typed.text("title"),
                typed.text("other-title"),
                Choice.of(TouchpointState.class, typed.text("state")),
                Choice.of(Phase.class, typed.text("phase")),
                Integer.parseInt(typed.text("order")),
                Choice.of(Reach.class, typed.text("reach")),
                choices(ContactWith.class, typed.all("contact-with")),
                typed.all("channels"),
                typed.text("department"),
                typed.all("supporting"),
                typed.all("groups"),
                Choice.of(Frequency.class, typed.text("frequency")),
                typed.ticked("critical"),
                choices(CountsFor.class, typed.all("counts-for")),
                typed.text("customer-does"),
                typed.text("experience-today"),
                typed.text("target"),
                typed.text("behind-the-scenes"),
                typed.text("why-critical"),
                typed.text("metrics"),
                0);
    }

    private static List<String> keys(List<? extends Choice> choices) {
        return choices.stream().map(Choice::key).toList();
    }

    private static <E extends Enum<E> & Choice> List<E> choices(Class<E> type, List<String> keys) {
        return keys.stream().map(key -> Choice.of(type, key)).toList();
    }
}
