package touchstone.handbook;

import java.util.Optional;
import touchstone.story.Story;
import touchstone.story.Verdict;
import touchstone.web.Frame;
import touchstone.web.Visit;

/** The question whether a story may name the visitor, for as long as it waits; outside of what all readers see. */
public record ToBeNamed(Frame frame, String path) {
    static Optional<ToBeNamed> of(Handbook handbook, Visit visit, Story story) {
        if (story.verdict() != Verdict.DESIRED) return Optional.empty();
        return visit.visitor()
                .person()
                .filter(person -> handbook.stories()
                        .tellers()
                        .credits()
                        .of(story.id())
                        .filter(credit -> credit.waitsFor(person.id()))
                        .isPresent())
                .map(_ -> new ToBeNamed(StoryPage.frame(visit, story), story.path()));
    }
}
