package touchstone.story;

import java.util.List;
import touchstone.notice.Waiting;
import touchstone.web.Visit;

/** The stories that ask somebody to be named in them, until there is an answer, whatever was looked at meanwhile. */
public final class ToAnswer implements Waiting {
    private final StoryStore stories;

    public ToAnswer(StoryStore stories) {
        this.stories = stories;
    }

    @Override
    public List<Line> of(Visit visit) {
        var person = visit.person().id();
        var asked = stories.tellers().credits().ofPerson(person).stream()
                .filter(credit -> credit.waitsFor(person))
                .map(CreditStore.Credit::storyId)
                .toList();
        return stories.withIds(asked).stream()
                .filter(story -> story.verdict() == Verdict.DESIRED)
                .map(story -> line(visit, story))
                .toList();
    }

    private static Line line(Visit visit, Story story) {
        var named = story.named();
        return new Line(
                visit.text("naming.title"),
                named.titleIn(visit.language()),
                named.titleLanguage(visit.language()),
                story.path() + Crediting.PLACE,
                named.dataRef());
    }
}
