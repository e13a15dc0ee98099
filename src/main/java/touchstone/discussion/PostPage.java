package touchstone.discussion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import touchstone.web.Frame;
import touchstone.web.Problems;
import touchstone.web.Section;
import touchstone.web.Visit;
import touchstone.web.Wording;
import touchstone.writing.Clash;
import touchstone.writing.Field;
import touchstone.writing.Option;
import touchstone.writing.PrivacyHints;
import touchstone.writing.Shape;
import touchstone.writing.Unsaved;
import touchstone.writing.WritePage;
import touchstone.writing.WritePage.Entry;

/** The forms of a new thread, of an answer, and of a post that is mended, as pages with everything that all forms can do. */
final class PostPage {
    private static final int EXCERPT = 160;

    private PostPage() {}

    /** What such a form knows beside its texts. */
    record Given(String once, Unsaved unsaved, PrivacyHints hints, Problems problems) {
        Given with(Problems found) {
            return new Given(once, unsaved, hints, found);
        }
    }

    /**
     * The form of a new thread.
     *
     * @param about where it begins with what it is about, as in {@code story:in-three-weeks}, or empty
     */
    static WritePage thread(Visit visit, String about, String subject, String back, Typing typing, Given given) {
        var words = visit.words();
        var heading = visit.text("discussion.new");
        return page(
                new Head(
                        visit.frame(Section.DISCUSSIONS, heading),
                        heading,
                        about.isEmpty()
                                ? visit.text("discussion.new.deck")
                                : visit.text("discussion.new.about", subject)),
                "/discussions",
                withoutEmptyChoice(
                        entry(
                                words,
                                Field.line("title").most(DiscussionThread.TITLE),
                                typing.title(),
                                given.problems()),
                        entry(words, Field.prose("text"), typing.text(), given.problems()),
                        about(words, about, subject)),
                0,
                given,
                List.of(),
                back);
    }

    /** What was typed into a form. */
    record Typing(String title, String text) {}

    private static Entry about(Wording words, String about, String subject) {
        var options = about.isEmpty() ? List.<Option>of() : List.of(new Option(about, subject, words.language()));
        var field = Field.of("about", Shape.PICK, options).optional();
        return new Entry(field, words.text("field.about"), words.text("field.about.hint"), List.of(about), List.of());
    }

    /** What is answered, and how it begins. */
    record Above(Post post, String excerpt) {
        static Above of(Forum forum, Visit visit, Post post) {
            return new Above(post, forum.stores().mentions().excerpt(post.body(), EXCERPT, visit.language()));
        }
    }

    /** The form of an answer. */
    static WritePage answer(Visit visit, DiscussionThread thread, Above above, String text, Given given) {
        var name = above.post().by().nameIn(visit.language());
        return page(
                new Head(
                        visit.frame(Section.DISCUSSIONS, thread.title()),
                        visit.text("discussion.answer-to", name),
                        above.excerpt()),
                thread.path() + "/posts/" + above.post().id() + "/reply",
                List.of(entry(visit.words(), Field.prose("text"), text, given.problems())),
                0,
                given,
                List.of(),
                thread.path() + Post.link(above.post().id()));
    }

    /** The form of one's own post. */
    static WritePage mend(
            Visit visit, DiscussionThread thread, Post post, String text, Given given, Optional<Post> theirs) {
        var label = visit.text("field.thread.text");
        return page(
                new Head(
                        visit.frame(Section.DISCUSSIONS, thread.title()),
                        visit.text("discussion.mend"),
                        visit.text("discussion.mend.deck")),
                thread.path() + "/posts/" + post.id(),
                List.of(entry(visit.words(), Field.prose("text"), text, given.problems())),
                post.edits() + 1,
                given,
                theirs.map(other -> List.of(new Clash("text", label, other.body(), text)))
                        .orElse(List.of()),
                thread.path() + Post.link(post.id()));
    }

    static Entry entry(Wording words, Field field, String value, Problems problems) {
        var hint = "field.thread." + field.name() + ".hint";
        var label = "field.thread." + field.name();
        return new Entry(
                field,
                words.text(words.has(label) ? label : "field." + field.name()),
                words.has(hint) ? words.text(hint) : "",
                value.isEmpty() ? List.of() : List.of(value),
                problems.of(field.name(), words));
    }

    /** What stands above a form. */
    record Head(Frame frame, String heading, String deck) {}

    static WritePage page(
            Head head, String action, List<Entry> entries, int basedOn, Given given, List<Clash> clashes, String back) {
        return new WritePage(
                head.frame(),
                action,
                "",
                given.unsaved().place(),
                head.heading(),
                head.deck(),
                entries,
                List.of(),
                basedOn,
                given.once(),
                given.unsaved(),
                Optional.empty(),
                Optional.of(given.hints()),
                Optional.empty(),
                "",
                Optional.empty(),
                head.frame().text(basedOn == 0 ? "write.share" : "write.save"),
                given.problems().names().size(),
                List.of(),
                clashes,
                WritePage.NO_TWIN,
                "",
                back);
    }

    private static List<Entry> withoutEmptyChoice(Entry... entries) {
        return Arrays.stream(entries)
                .filter(entry ->
                        !entry.is(Shape.PICK) || !entry.field().options().isEmpty())
                .toList();
    }
}
