package touchstone.handbook;

import java.util.Optional;
import touchstone.story.Story;
import touchstone.web.Frame;
import touchstone.web.Visit;

/**
 * Whether the visitor has said thanks for a story, outside of what all readers see. Who told it is thanked, and thanks nobody.
 *
 * @param said whether the visitor has
 */
public record Thanking(Frame frame, String path, boolean said) {
    /** Whether the visitor told the story; asked before {@link #of}. */
    static boolean isOwn(Handbook handbook, Visit visit, Story story) {
        return !visit.visitor().isGuest()
                && handbook.stories()
                        .tellers()
                        .of(story.id())
                        .filter(teller -> visit.visitor().is(teller.personId()))
                        .isPresent();
    }

    /** None for a guest; the visitor is not who told it. */
    static Optional<Thanking> of(Handbook handbook, Visit visit, Story story) {
        var person = visit.visitor().person();
        if (person.isEmpty() || !story.state().listed()) return Optional.empty();
        boolean said = handbook.thanks().isSaid(story.id(), person.get().id());
        return Optional.of(new Thanking(StoryPage.frame(visit, story), story.path(), said));
    }
}
