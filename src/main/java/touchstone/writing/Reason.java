package touchstone.writing;

import java.util.List;
import java.util.stream.Stream;
import touchstone.thing.Named;
import touchstone.web.Form;
import touchstone.web.Problems;
import touchstone.web.Visit;

/**
 * Why something changed, as typed so far.
 *
 * @param weight what is said of whether people have to do something else now
 * @param choices what may be said of that; none where it makes no difference
 * @param problems what is wrong with the reason, in words
 * @param unsaid what is wrong with what is said of the weight, in words
 */
public record Reason(String text, Weight weight, List<Choice> choices, List<String> problems, List<String> unsaid) {
    static final Reason NONE = new Reason("", Weight.UNSAID);

    /**
     * One answer to whether people have to do something else now.
     *
     * @param hint what happens then
     * @param go what the button says then
     */
    public record Choice(String value, String label, String hint, String go, boolean chosen) {}

    Reason(String text, Weight weight) {
        this(text, weight, List.of(), List.of(), List.of());
    }

    static Reason of(Form form) {
        return new Reason(form.line("reason"), Weight.of(form));
    }

    /** The same with what may be said, and what is wrong with what was. */
    Reason asked(Visit visit, Writable kind, Named thing, Problems problems) {
        var choices = kind.asksWhy()
                ? Stream.of(Weight.WORDING, Weight.MATERIAL)
                        .map(one -> choice(visit, kind, thing, one))
                        .toList()
                : List.<Choice>of();
        return new Reason(
                text, weight, choices, problems.of("reason", visit.words()), problems.of("material", visit.words()));
    }

    private Choice choice(Visit visit, Writable kind, Named thing, Weight one) {
        var key = one.isMaterial() ? "write.material" : "write.wording";
        boolean keeps = kind.may(visit.visitor(), thing, one.isMaterial()) == May.KEEP;
        var go = keeps ? "write.save" : one.isMaterial() ? "write.discuss" : "write.propose";
        return new Choice(
                one.value(),
                visit.text(key),
                visit.text(key + (keeps ? ".kept" : ".proposed")),
                visit.text(go),
                one == weight);
    }

    /** Whether it must be given, and the weight with it. */
    public boolean isAsked() {
        return !choices.isEmpty();
    }

    public boolean isWrong() {
        return !problems.isEmpty();
    }

    public boolean isUnsaid() {
        return !unsaid.isEmpty();
    }

    /** The ids of what describes the field, for those who cannot see that it stands above. */
    public String describedBy() {
        return isWrong() ? "reason-hint reason-problem" : "reason-hint";
    }

    /** What the button says for what is chosen; another word as long as nothing is. */
    String go(String unsaid) {
        return choices.stream()
                .filter(Choice::chosen)
                .map(Choice::go)
                .findFirst()
                .orElse(unsaid);
    }
}
