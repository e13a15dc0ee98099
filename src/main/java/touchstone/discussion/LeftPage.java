package touchstone.discussion;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import touchstone.web.Form;
import touchstone.web.Frame;
import touchstone.web.Section;
import touchstone.web.Visit;
import touchstone.writing.Draft;
import touchstone.writing.Option;
import touchstone.writing.Typed;
import touchstone.writing.WritePage.Entry;

/**
 * A decision that somebody had begun to write when another one closed the thread: to be read, copied, taken up or thrown away.
 *
 * @param theirs what was decided
 * @param yours all that was typed and has words, in the order of the form
 * @param carried all that was typed: a name and a value each
 */
public record LeftPage(
        Frame frame, DiscussionThread thread, DecisionPage.Decided theirs, List<Words> yours, List<String[]> carried) {
    /** What stood in a field, with the field's label. */
    public record Words(String label, String text) {}

    static LeftPage of(Forum forum, Visit visit, ThreadLine line, Decision theirs, Draft draft) {
        return new LeftPage(
                visit.frame(Section.DISCUSSIONS, visit.text("decision.left")),
                line.thread(),
                DecisionPage.decided(forum, visit, theirs, true),
                yours(forum, visit, line, draft),
                draft.fields().entrySet().stream()
                        .flatMap(field -> field.getValue().stream().map(value -> new String[] {field.getKey(), value}))
                        .toList());
    }

    private static List<Words> yours(Forum forum, Visit visit, ThreadLine line, Draft draft) {
        var typed = new Typed(draft.fields());
        var chosen = new Form(draft.fields()).line("effect");
        var asked = forum.deciding().choices(forum.matter(visit, line), typed).stream()
                .flatMap(choice -> choice.further().entries().stream())
                .collect(toMap(Entry::name, entry -> entry, (one, _) -> one));
        return typed.fields().keySet().stream()
                .flatMap(name -> words(visit, line, typed, name, asked, chosen).stream())
                .toList();
    }

    private static Optional<Words> words(
            Visit visit, ThreadLine line, Typed typed, String name, Map<String, Entry> asked, String chosen) {
        var entry = asked.get(name);
        if (entry == null) {
            var value = String.join(", ", typed.all(name));
            var effect = "decision.effect." + value;
            var text = name.equals("effect") && visit.words().has(effect) ? visit.text(effect) : value;
            return label(visit, line, name).map(label -> new Words(label, text));
        }
        var options = entry.chosen().stream().map(Option::label).collect(joining(", "));
        // What is chosen from a list stands there before anybody types: it says nothing where something else is
        // decided.
        return entry.field().options().isEmpty() || name.startsWith(chosen + "-")
                ? Optional.of(new Words(entry.label(), options.isEmpty() ? entry.line() : options))
                : Optional.empty();
    }

    /** What a field is called, also one of a way to decide that is not offered any more; nothing for what no form shows. */
    private static Optional<String> label(Visit visit, ThreadLine line, String name) {
        var kind = line.thread().subject().map(subject -> "field." + subject.kind() + ".");
        var inner = Stream.of(DecisionEffect.values())
                .map(effect -> effect.key() + "-")
                .filter(name::startsWith)
                .map(prefix -> name.substring(prefix.length()))
                .findFirst();
        return Stream.of(
                        Optional.of("field.decision." + name),
                        Optional.of("field." + name),
                        kind.flatMap(prefix -> inner.map(prefix::concat)),
                        inner.map("field."::concat))
                .flatMap(Optional::stream)
                .filter(visit.words()::has)
                .findFirst()
                .map(visit::text);
    }

    /** Of what the draft is. */
    public String place() {
        return thread.path() + "/decision";
    }
}
