package touchstone.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import touchstone.people.Person;
import touchstone.text.Language;

/** What comes back to those who told a story: thanks by name, and what became of it. For them alone. */
public record Echo(ThanksStore thanks, UseStore uses) {
    /**
     * What came back, by the story's id.
     *
     * @param thanks names
     */
    record Heard(Map<String, List<UseStore.Use>> uses, Map<String, List<String>> thanks) {}

    Heard of(Collection<String> storyIds, List<Person> people, Language ui) {
        var names = people.stream().collect(Collectors.toMap(Person::id, person -> person.nameIn(ui)));
        var said = new HashMap<String, List<String>>();
        thanks.people(storyIds)
                .forEach((story, ids) -> said.put(
                        story,
                        ids.stream().map(names::get).filter(Objects::nonNull).toList()));
        return new Heard(uses.of(storyIds), said);
    }
}
