package touchstone.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import touchstone.people.CompanyStore;
import touchstone.people.MentionStore;
import touchstone.text.Hint;
import touchstone.web.Form;
import touchstone.web.Wording;

/**
 * What a form says that could tell who somebody is, in words: for the part {@code writing/hints}, which a page shows as a
 * whole and {@code POST /preview/hints} while somebody types. A form that does not {@link #pass} is answered with 422 and
 * this part, which then asks in the field {@code privacy-reason} why the words may stay.
 *
 * @param sentences one for each of the first few places
 * @param further how many places more there are
 * @param asks whether they must be gone or explained before the form may go on
 * @param blank whether nothing was typed yet
 * @param reason why the words may stay, empty when nobody said so
 */
public record PrivacyHints(
        Wording words, List<String> sentences, int further, boolean asks, boolean blank, String reason) {
    public static final String REASON = "privacy-reason";
    private static final int MOST = 6;

    /** Fields that hold no words of the writer, or words that are meant to name somebody. */
    private static final Set<String> NO_PROSE =
            Set.of(REASON, Pace.REACHED, Strand.FIELD, "once", "based-on", "next", "month", "credit", "keeper");

    public PrivacyHints {
        sentences = List.copyOf(sentences);
    }

    /** What the fields of a form of talk say of somebody, apart from whom the talk turns to and whom it quotes. */
    public static PrivacyHints ofTalk(Form form, MentionStore mentions, CompanyStore company, Wording words) {
        return of(form.with(mentions::meant), company, words);
    }

    /** What the fields of a form about people say of somebody, as it was typed, in the order of the form. */
    public static PrivacyHints of(Form form, CompanyStore company, Wording words) {
        var privacy = company.privacy();
        var found = new ArrayList<Hint>();
        var texts = texts(form);
        for (var text : texts) found.addAll(privacy.hints(text));
        var sentences =
                found.stream().map(hint -> sentence(hint, words)).distinct().toList();
        return new PrivacyHints(
                words,
                sentences.subList(0, Math.min(MOST, sentences.size())),
                Math.max(0, sentences.size() - MOST),
                found.stream().anyMatch(hint -> asks(hint, form)),
                texts.stream().allMatch(String::isBlank),
                form.line(REASON));
    }

    /** A first name may be anybody's; only where something went wrong it must not pass unseen. */
    private static boolean asks(Hint hint, Form form) {
        return hint.kind() != Hint.Kind.FIRST_NAME || form.line("verdict").equals("undesired");
    }

    /** What a form shows before anything was typed. */
    public static PrivacyHints none(Wording words) {
        return new PrivacyHints(words, List.of(), 0, false, true, "");
    }

    /** Whether there is anything to think about. */
    public boolean any() {
        return !sentences.isEmpty();
    }

    /** Whether something was typed and names nobody. */
    public boolean clean() {
        return !any() && !blank;
    }

    /** Whether the form may go on: nothing was found that asks for it, or somebody said why it may stay. */
    public boolean pass() {
        return !asks || !reason.isEmpty();
    }

    /** Whether the line that asks why may stay away; what was typed into it stays in sight. */
    public boolean isWhyUnasked() {
        return !asks && reason.isEmpty();
    }

    private static List<String> texts(Form form) {
        var texts = new ArrayList<String>();
        form.fields().forEach((name, values) -> {
            if (!NO_PROSE.contains(name)) texts.addAll(values);
        });
        return texts;
    }

    private static String sentence(Hint hint, Wording words) {
        return words.text("privacy.hint." + hint.kind().key(), hint.words().replaceAll("\\s+", " "));
    }
}
