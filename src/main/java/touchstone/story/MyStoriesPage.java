package touchstone.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.people.CompanyStore;
import touchstone.people.Person;
import touchstone.text.Language;
import touchstone.web.Frame;
import touchstone.web.Section;
import touchstone.web.Visit;

/**
 * The stories that one has told, seen by oneself alone.
 *
 * @param done what has just been done, as a sentence, or empty
 * @param asked stories that want to name the visitor, or do
 * @param colleagues whom a desired story may ask to name
 */
public record MyStoriesPage(Frame frame, String done, List<Mine> told, List<Asked> asked, List<Person> colleagues) {
    private static final Set<String> DONE = Set.of("unlinked", "agree", "decline", "take-back");

    /**
     * One story of one's own.
     *
     * @param named whether one's name stands on it
     * @param naming the colleague in it; none for a story that names nobody because of what it tells
     * @param uses what became of it
     * @param thanks the names of those who said thanks
     */
    public record Mine(
            String path,
            String title,
            Language language,
            boolean named,
            Optional<Naming> naming,
            List<UseStore.Use> uses,
            List<String> thanks) {}

    /**
     * Whether a colleague was asked to be named in a story.
     *
     * @param words who was asked and what the answer is; empty while nobody was
     * @param back what the button says that takes it back; empty where there is nothing to take back, and somebody may be asked
     */
    public record Naming(String words, String back) {
        static Naming of(Frame frame, CompanyStore company, Optional<CreditStore.Credit> credit) {
            var words = frame.words();
            var name = credit.flatMap(one -> company.people().stream()
                            .filter(person -> person.id().equals(one.personId()))
                            .findFirst())
                    .map(person -> person.nameIn(frame.language()));
            if (credit.isEmpty() || name.isEmpty()) return new Naming("", "");
            var day = frame.date(credit.get().at().atZone(company.zone()).toLocalDate());
            return switch (credit.get().answer()) {
                case ASKED -> new Naming(words.text("mine.ask.open", name.get(), day), words.text("mine.ask.back"));
                case AGREED -> new Naming(words.text("mine.ask.agreed", name.get(), day), words.text("mine.ask.off"));
                case DECLINED -> new Naming(words.text("mine.ask.declined", name.get(), day), "");
            };
        }
    }

    /**
     * One story about oneself.
     *
     * @param agreed whether one's name stands in it
     */
    public record Asked(String path, String title, Language language, boolean agreed) {}

    static MyStoriesPage of(Visit visit, StoryStore stories, Echo echo, CompanyStore company) {
        var person = visit.person();
        var frame = visit.frame(Section.STORIES, visit.text("mine.title"));
        var told = stories.tellers().ofPerson(person.id());
        var asked = stories.tellers().credits().ofPerson(person.id());
        var ids = new ArrayList<String>();
        told.forEach(one -> ids.add(one.storyId()));
        asked.forEach(one -> ids.add(one.storyId()));
        var byId = new HashMap<String, Story>();
        stories.withIds(ids).forEach(story -> byId.put(story.id(), story));
        var heard = echo.of(byId.keySet(), company.people(), visit.language());
        var credits = credits(stories, byId);
        return new MyStoriesPage(
                frame,
                DONE.contains(visit.query("done")) ? visit.text("mine.done." + visit.query("done")) : "",
                list(
                        told,
                        one -> byId.get(one.storyId()),
                        (one, story) -> mine(frame, story, one.named(), naming(frame, company, credits, story), heard)),
                list(
                        asked.stream()
                                .filter(one -> isDesired(byId.get(one.storyId())))
                                .toList(),
                        one -> byId.get(one.storyId()),
                        (one, story) -> asked(visit, story, one)),
                colleagues(company, person));
    }

    private static Map<String, CreditStore.Credit> credits(StoryStore stories, Map<String, Story> byId) {
        return stories.tellers().credits().of(byId.keySet()).stream()
                .collect(Collectors.toMap(CreditStore.Credit::storyId, Function.identity()));
    }

    /** Whoever can be asked something: who has an account and is here. */
    private static List<Person> colleagues(CompanyStore company, Person self) {
        var members = company.members();
        return company.people().stream()
                .filter(other -> members.contains(other.id()) && !other.id().equals(self.id()))
                .toList();
    }

    private static boolean isDesired(@Nullable Story story) {
        return story != null && story.verdict() == Verdict.DESIRED;
    }

    private static Optional<Naming> naming(
            Frame frame, CompanyStore company, Map<String, CreditStore.Credit> credits, Story story) {
        if (!isDesired(story)) return Optional.empty();
        return Optional.of(Naming.of(frame, company, Optional.ofNullable(credits.get(story.id()))));
    }

    private static <T, R> List<R> list(List<T> some, Function<T, @Nullable Story> story, BiFunction<T, Story, R> row) {
        var rows = new ArrayList<R>();
        for (var one : some) {
            var found = story.apply(one);
            if (found != null) rows.add(row.apply(one, found));
        }
        return rows;
    }

    private static Mine mine(Frame frame, Story story, boolean named, Optional<Naming> naming, Echo.Heard heard) {
        var thing = story.named();
        return new Mine(
                thing.path(),
                thing.titleIn(frame.language()),
                thing.titleLanguage(frame.language()),
                named,
                naming,
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
