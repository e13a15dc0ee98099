package touchstone.discussion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import touchstone.text.Html;
import touchstone.text.Language;
import touchstone.web.Frame;
import touchstone.web.Problems;
import touchstone.web.Section;
import touchstone.web.Visit;
import touchstone.writing.Field;
import touchstone.writing.Further;
import touchstone.writing.PrivacyHints;
import touchstone.writing.Shape;
import touchstone.writing.Unsaved;
import touchstone.writing.WritePage.Entry;

/**
 * The form that closes a thread with a decision, or lets it rest.
 *
 * @param before what is proposed and what the others think of it
 * @param choices what can be decided here
 * @param problems the names of the fields that need another look
 * @param theirs what somebody decided meanwhile, beside what was typed here
 * @param overtaken whether what would be changed was changed meanwhile, so that both texts stand in the form
 * @param until the day until which it would rest, as typed
 * @param latest the last day on which to look at it again
 */
public record DecisionPage(
        Frame frame,
        DiscussionThread thread,
        String once,
        Unsaved unsaved,
        PrivacyHints hints,
        Draft draft,
        Before before,
        List<Entry> words,
        List<Choice> choices,
        List<String> effectProblems,
        List<Entry> details,
        List<String> problems,
        Optional<Decided> theirs,
        boolean overtaken,
        String until,
        List<String> untilProblems,
        LocalDate tomorrow,
        LocalDate latest) {
    /**
     * What the form carries unseen.
     *
     * @param charge whether it was made for somebody who might also change the thing: what its choices do follows from that
     */
    public record Draft(String instead, String effect, String charge) {}

    /**
     * What somebody decided meanwhile.
     *
     * @param by who did, in words; empty where nobody recorded it
     * @param closed whether the thread must be opened again first
     */
    public record Decided(String sentence, Html reason, String effect, String by, Language language, boolean closed) {}

    /**
     * One way to decide.
     *
     * @param refusal why this visitor may not choose it now, in words; empty when it can be chosen
     * @param further what it asks beside sentence and reason
     */
    public record Choice(DecisionEffect kind, String label, String hint, String refusal, Further further) {
        public boolean mayChoose() {
            return refusal.isEmpty();
        }

        public boolean asksMore() {
            return mayChoose() && !further.entries().isEmpty();
        }

        /** Whether it brings back unseen what it does not ask here. */
        public boolean keepsMore() {
            return mayChoose() && further.entries().isEmpty();
        }

        /** What the form brings back unseen: a name and a value each. */
        public List<String[]> carried() {
            return further.carried().fields().entrySet().stream()
                    .flatMap(field -> field.getValue().stream().map(value -> new String[] {field.getKey(), value}))
                    .toList();
        }

        /** The name of the boxes that choose the newer text. */
        public String take() {
            return kind.key() + "-take";
        }

        /** The field of the thing that an entry of the form stands for. */
        public String inner(Entry entry) {
            return entry.name().substring(kind.key().length() + 1);
        }
    }

    /**
     * What is typed so far and what is wrong with it.
     *
     * @param closed whether that still closes the thread
     * @param overtaken whether what would be changed was changed meanwhile
     */
    record Typing(
            DecisionDraft draft,
            Problems problems,
            Optional<Decision> theirs,
            boolean closed,
            boolean overtaken,
            String until) {
        static Typing of(DecisionDraft draft) {
            return new Typing(draft, new Problems(), Optional.empty(), false, false, "");
        }

        Typing wrong(Problems found) {
            return new Typing(draft, found, theirs, closed, overtaken, until);
        }

        Typing after(Decision decision, boolean stillClosed) {
            return new Typing(draft, problems, Optional.of(decision), stillClosed, overtaken, until);
        }

        Typing meanwhile() {
            return new Typing(draft, problems, theirs, closed, true, until);
        }

        Typing until(String day) {
            return new Typing(draft, problems, theirs, closed, overtaken, day);
        }
    }

    static DecisionPage of(Forum forum, Visit visit, ThreadLine line, PostPage.Given given, Typing typing) {
        var draft = typing.draft();
        var matter = forum.matter(visit, line);
        var choices = forum.deciding().choices(matter, draft.more());
        return new DecisionPage(
                visit.frame(Section.DISCUSSIONS, visit.text("decision.new")),
                line.thread(),
                given.once(),
                given.unsaved(),
                given.hints(),
                new Draft(draft.instead(), draft.effect(), forum.deciding().isInCharge(matter) ? "yes" : "no"),
                Before.of(forum, visit, line.thread()),
                List.of(
                        entry(visit, Field.line("sentence").most(Decision.SENTENCE), draft.sentence(), typing),
                        entry(visit, Field.prose("reason"), draft.reason(), typing)),
                Stream.concat(
                                choices.stream().map(choice -> choice(forum, visit, line.thread(), choice, typing)),
                                lost(forum, visit, matter, typing).stream())
                        .toList(),
                effectProblems(forum, visit, matter, typing),
                details(visit, typing),
                typing.problems().names(),
                typing.theirs().map(theirs -> decided(forum, visit, theirs, typing.closed())),
                typing.overtaken(),
                typing.until(),
                typing.problems().of("until", visit.words()),
                forum.today().plusDays(1),
                forum.today().plusMonths(Decision.REVIEW_MONTHS));
    }

    /** What was chosen when somebody else decided stays chosen, with all that was typed for it: the thread may be opened again. */
    private static Optional<Choice> lost(Forum forum, Visit visit, Deciding.Matter matter, Typing typing) {
        return typing.draft().chosen().filter(_ -> typing.theirs().isPresent()).flatMap(kind -> forum.deciding()
                .hinders(matter, kind)
                .map(problem -> {
                    var carried = typing.draft().more().under(kind.key() + "-");
                    return new Choice(
                            kind,
                            visit.text("decision.effect." + kind.key()),
                            visit.text(problem.key(), problem.values().toArray()),
                            "",
                            new Further(List.of(), new Problems(), List.of(), carried));
                }));
    }

    /** Whoever may not replace what holds learns it before writing, and what was chosen and cannot be any more. */
    private static List<String> effectProblems(Forum forum, Visit visit, Deciding.Matter matter, Typing typing) {
        var found = typing.problems().of("effect", visit.words());
        if (!found.isEmpty()) return found;
        return forum.deciding()
                .bars(matter)
                .or(() -> typing.theirs().isPresent()
                        ? Optional.empty()
                        : typing.draft().chosen().flatMap(kind -> forum.deciding()
                                .hinders(matter, kind)))
                .map(problem ->
                        List.of(visit.text(problem.key(), problem.values().toArray())))
                .orElse(List.of());
    }

    static Decided decided(Forum forum, Visit visit, Decision theirs, boolean closed) {
        return new Decided(
                theirs.sentence(),
                forum.prose(visit, List.of(theirs.reason())).html(theirs.reason()),
                visit.text("decision.effect." + theirs.effect().key()),
                forum.company()
                        .person(theirs.decidedBy())
                        .map(person -> visit.text("decision.by", person.nameIn(visit.language())))
                        .orElse(""),
                theirs.language(),
                closed);
    }

    private static List<Entry> details(Visit visit, Typing typing) {
        var draft = typing.draft();
        return List.of(
                entry(visit, Field.of("review-on", Shape.DATE).optional(), draft.reviewOn(), typing),
                entry(visit, number("votes-for"), draft.yes(), typing),
                entry(visit, number("votes-against"), draft.no(), typing),
                entry(visit, number("abstained"), draft.abstained(), typing));
    }

    private static Field number(String name) {
        return Field.of(name, Shape.NUMBER).optional().most(Votes.MOST);
    }

    private static Choice choice(
            Forum forum, Visit visit, DiscussionThread thread, Deciding.Choice choice, Typing typing) {
        var key = "decision.effect." + choice.kind().key();
        var further = choice.further();
        var entries = further.entries().stream()
                .map(entry -> new Entry(
                        entry.field(),
                        entry.label(),
                        entry.hint(),
                        entry.values(),
                        typing.problems().of(entry.name(), visit.words())))
                .toList();
        return new Choice(
                choice.kind(),
                visit.text(key),
                choice.onlySaid()
                        .map(problem ->
                                visit.text(problem.key(), problem.values().toArray()))
                        .orElseGet(() -> visit.text(key + ".what")),
                choice.refusal()
                        .map(problem -> InCharge.of(forum, visit, thread).refusal(problem))
                        .orElse(""),
                new Further(entries, further.problems(), further.clashes(), further.carried()));
    }

    private static Entry entry(Visit visit, Field field, String value, Typing typing) {
        var label = "field.decision." + field.name();
        var hint = label + ".hint";
        return new Entry(
                field,
                visit.text(label),
                visit.words().has(hint) ? visit.text(hint) : "",
                value.isEmpty() ? List.of() : List.of(value),
                typing.problems().of(field.name(), visit.words()));
    }

    /** What whoever was slower had chosen, in words; empty for nothing. */
    public String chosen() {
        return choices.stream().filter(this::is).map(Choice::label).findFirst().orElse("");
    }

    /** The sentence as it was typed. */
    public String sentence() {
        return words.getFirst().value();
    }

    public boolean is(Choice choice) {
        return choice.kind().key().equals(draft.effect());
    }

    /** Whether votes or the review date were typed or refused, so that they must be seen. */
    public boolean isDetailed() {
        return details.stream()
                .anyMatch(entry -> entry.isWrong() || !entry.value().isEmpty());
    }

    /** Whether it says too little to be a decision, so that it may rather rest. */
    public boolean isUndecided() {
        return problems.contains("sentence")
                || (problems.contains("effect") && draft.effect().isEmpty());
    }

    /** Whether the discussion must be opened again before anything can be decided. */
    public boolean isClosed() {
        return theirs.filter(Decided::closed).isPresent();
    }

    public String place() {
        return thread.path() + "/decision";
    }
}
