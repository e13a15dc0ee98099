package touchstone.discussion;

import java.time.LocalDate;
import java.util.Optional;
import touchstone.text.Language;
import touchstone.web.Form;
import touchstone.web.Problems;
import touchstone.writing.Typed;

/**
 * A decision as somebody typed it.
 *
 * @param instead the id of the decision that held when the form was filled, empty for none
 * @param more everything else that was typed, for the effects
 */
record DecisionDraft(
        String sentence,
        String reason,
        String effect,
        String reviewOn,
        String yes,
        String no,
        String abstained,
        String instead,
        Language language,
        Typed more) {
    /** The field in which the form says whether it took its reader for somebody who might also change the thing. */
    static final String CHARGE = "seen-charge";

    /** The longest reason. */
    static final int REASON = 4_000;

    static DecisionDraft blank(String instead, Language language) {
        return new DecisionDraft("", "", "", "", "", "", "", instead, language, Typed.NOTHING);
    }

    static DecisionDraft of(Form form, Language language) {
        return new DecisionDraft(
                form.line("sentence"),
                form.text("reason").strip(),
                form.line("effect"),
                form.line("review-on"),
                form.line("votes-for"),
                form.line("votes-against"),
                form.line("abstained"),
                form.line("instead"),
                language,
                new Typed(form.fields()));
    }

    /** The same, taken in view of another decision. */
    DecisionDraft insteadOf(String other) {
        return new DecisionDraft(sentence, reason, effect, reviewOn, yes, no, abstained, other, language, more);
    }

    /** Whether the form said of its reader's say what is not so any more; one that said nothing said nothing wrong. */
    boolean isToldOtherwise(boolean inCharge) {
        var said = more.text(CHARGE);
        return !said.isEmpty() && said.equals("yes") != inCharge;
    }

    Optional<DecisionEffect> chosen() {
        for (var kind : DecisionEffect.values()) if (kind.key().equals(effect)) return Optional.of(kind);
        return Optional.empty();
    }

    /** What is wrong with it, whatever the thread is about. */
    Problems problems(LocalDate today) {
        var problems = new Problems();
        if (sentence.isEmpty()) problems.add("sentence", "decision.sentence-first");
        else if (sentence.length() > Decision.SENTENCE) problems.add("sentence", "problem.long", Decision.SENTENCE);
        if (reason.isEmpty()) problems.add("reason", "problem.empty");
        else if (reason.length() > REASON) problems.add("reason", "problem.long", REASON);
        if (chosen().isEmpty()) problems.add("effect", "decision.effect-first");
        review(today, problems);
        for (var votes : new String[][] {{"votes-for", yes}, {"votes-against", no}, {"abstained", abstained}})
            if (!votes[1].isEmpty() && number(votes[1]) < 0) problems.add(votes[0], "problem.number", Votes.MOST);
        return problems;
    }

    private void review(LocalDate today, Problems problems) {
        if (reviewOn.isEmpty()) return;
        var day = date(reviewOn);
        if (day.isEmpty()) problems.add("review-on", "problem.date");
        else if (!day.get().isAfter(today) || day.get().isAfter(today.plusMonths(Decision.REVIEW_MONTHS)))
            problems.add("review-on", "decision.review-range", today.plusMonths(Decision.REVIEW_MONTHS));
    }

    Optional<LocalDate> review() {
        return date(reviewOn);
    }

    Votes votes() {
        return new Votes(Math.max(0, number(yes)), Math.max(0, number(no)), Math.max(0, number(abstained)));
    }

    static Optional<LocalDate> date(String text) {
        return Typed.NOTHING.with("day", text).day("day");
    }

    private static int number(String text) {
        if (text.isEmpty()) return 0;
        int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        return number > Votes.MOST ? -1 : number;
    }
}
