package touchstone.discussion;

import java.util.List;
import java.util.Optional;
import touchstone.web.Section;
import touchstone.web.Visit;
import touchstone.writing.Clash;
import touchstone.writing.Field;
import touchstone.writing.Titled;
import touchstone.writing.WritePage;
import touchstone.writing.WritePage.Entry;

/** The form that gives a thread another title. */
final class TitlePage {
    /** The box that lets the address follow the title. */
    static final String MOVES = "moves";

    private TitlePage() {}

    /** @param theirs the title that somebody else gave it meanwhile */
    static WritePage of(
            Visit visit, DiscussionThread thread, Renaming.Typed typed, PostPage.Given given, Optional<String> theirs) {
        var words = visit.words();
        var label = words.text("field.thread.title");
        var moves = Titled.moves(words);
        return PostPage.page(
                new PostPage.Head(
                        visit.frame(Section.DISCUSSIONS, thread.title()),
                        visit.text("thread.rename"),
                        visit.text("thread.rename.deck")),
                thread.path() + "/title",
                List.of(
                        PostPage.entry(
                                words,
                                Field.line("title").most(DiscussionThread.TITLE),
                                typed.title(),
                                given.problems()),
                        new Entry(
                                moves,
                                words.text("field.moves"),
                                words.text("field.moves.hint"),
                                typed.moves() ? List.of("yes") : List.of(),
                                List.of())),
                typed.basedOn() + 1,
                given,
                theirs.map(title -> List.of(new Clash("title", label, title, typed.title())))
                        .orElse(List.of()),
                thread.path());
    }
}
