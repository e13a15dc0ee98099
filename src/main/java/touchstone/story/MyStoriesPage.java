package touchstone.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import touchstone.people.Person;
import touchstone.text.Language;
import touchstone.web.Frame;
import touchstone.web.Section;
import touchstone.web.Visit;

/**
 * The stories that one has told, seen by oneself alone.
 *
 * @param asked stories that want to name the visitor, or do
 * @param colleagues whom a desired story may ask to name
 */
public record MyStoriesPage(Frame frame, List<Mine> told, List<Asked> asked, List<Person> colleagues) {
    /**
     * One story of one's own.
     *
     * @param named whether one's name stands on it
     * @param desired whether it may name a colleague
     * @param uses what became of it
     * @param thanks the names of those who said thanks
     */
    public record Mine(
            String path,
            String title,
            Language language,
            boolean named,
            boolean desired,
            List<UseStore.Use> uses,
            List<String> thanks) {}

    /**
     * One story about oneself.
     *
     * @param agreed whether one's name stands in it
     */
    public record Asked(String path, String title, Language language, boolean agreed) {}

    static MyStoriesPage of(
            Visit visit,
            StoryStore stories,
            TellerStore tellers,
            CreditStore credits,
            Echo echo,
            List<Person> colleagues) {
        var person = visit.person();
        var told = tellers.ofPerson(person.id());
        var asked = credits.ofPerson(person.id());
        var ids = new ArrayList<String>();
        told.forEach(one -> ids.add(one.storyId()));
        asked.forEach(one -> ids.add(one.storyId()));
        var byId = new HashMap<String, Story>();
        stories.withIds(ids).forEach(story -> byId.put(story.id(), story));
        var heard = echo.of(byId.keySet(), colleagues, visit.language());
        return new MyStoriesPage(
                visit.frame(Section.STORIES, visit.text("mine.title")),
                list(told, one -> byId.get(one.storyId()), (one, story) -> mine(visit, story, one.named(), heard)),
                list(asked, one -> byId.get(one.storyId()), (one, story) -> asked(visit, story, one)),
                colleagues.stream()
                        .filter(other -> !other.id().equals(person.id()))
                        .toList());
    }

    private static <T, R> List<R> list(List<T> some, Function<T, Story> story, BiFunction<T, Story, R> row) {
        var rows = new ArrayList<R>();
        for (var one : some) {
            var found = story.apply(one);
            if (found != null) rows.add(row.apply(one, found));
        }
        return rows;
    }

    private static Mine mine(Visit visit, Story story, boolean named, Echo.Heard heard) {
        var thing = story.named();
        return new Mine(
                thing.path(),
                thing.titleIn(visit.language()),
                thing.titleLanguage(visit.language()),
                named,
                story.verdict() == Verdict.DESIRED,
                heard.uses().getOrDefault(story.id(), List.of()),
                heard.thanks().getOrDefault(story.id(), List.of()));
    }

    private static Asked asked(Visit visit, Story story, CreditStore.Credit credit) {
        var thing = story.named();
        return new Asked(
                thing.path(),
                thing.titleIn(visit.language()),
                thing.titleLanguage(visit.language()),
                credit.answer() == CreditStore.Answer.AGREED);
    }

    /** What a colleague is called in the language of the page. */
    public String name(Person colleague) {
        return colleague.nameIn(frame.language());
    }
}
