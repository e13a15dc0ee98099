package touchstone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import touchstone.story.Story;
import touchstone.story.StoryFile;
import touchstone.testing.Project;
import touchstone.text.Faults;
import touchstone.text.Language;
import touchstone.text.TextFile;

/** What the starter's stories are told with, taken apart: sentences by language and by their place in a story. */
final class Sentences {
    /** Where in a story a sentence may stand. */
    enum Place {
        SITUATION,
        BEHAVIOUR,
        OUTCOME,
        LESSON
    }

    private final Map<Language, Map<Place, List<String>>> sentences = new EnumMap<>(Language.class);
    private final Map<Language, List<Story>> stories = new EnumMap<>(Language.class);

    private Sentences() {
        for (var language : Language.values()) {
            var places = new EnumMap<Place, List<String>>(Place.class);
            for (var place : Place.values()) places.put(place, new ArrayList<>());
            sentences.put(language, places);
            stories.put(language, new ArrayList<>());
        }
    }

    /** Takes the stories of the project's own starter handbook apart. */
    static Sentences ofTheStarter() {
        var all = new Sentences();
        for (var file : Project.files("content/stories", "*.md")) all.take(story(file));
        return all;
    }

    List<String> at(Place place, Language language) {
        return of(sentences, language).getOrDefault(place, List.of());
    }

    /** The starter's stories that are told in a language. */
    List<Story> stories(Language language) {
        return of(stories, language);
    }

    private void take(Story story) {
        stories(story.language()).add(story);
        split(story.situation(), story.language(), Place.SITUATION);
        split(story.behaviour(), story.language(), Place.BEHAVIOUR);
        split(story.outcome(), story.language(), Place.OUTCOME);
        split(story.lesson(), story.language(), Place.LESSON);
    }

    private void split(String text, Language language, Place place) {
        var line = text.replaceAll("\\s+", " ").strip();
        var sentence = BreakIterator.getSentenceInstance(language.locale());
        sentence.setText(line);
        int from = sentence.first();
        for (int to = sentence.next(); to != BreakIterator.DONE; to = sentence.next()) {
            // A sentence may end inside of a link's words; then it goes on.
            if (line.lastIndexOf("[[", to) > line.lastIndexOf("]]", to)) continue;
            at(place, language).add(line.substring(from, to).strip());
            from = to;
        }
    }

    private static <T> T of(Map<Language, T> map, Language language) {
        var found = map.get(language);
        if (found == null) throw new IllegalArgumentException("no stories in " + language);
        return found;
    }

    private static Story story(Path file) {
        var name = file.getFileName().toString();
        return StoryFile.read(parsed(file), name.substring(0, name.length() - ".md".length()));
    }

    /** A file of the starter handbook, which has no faults. */
    static TextFile parsed(Path file) {
        try {
            return TextFile.parse(Project.name(file), Files.readAllBytes(file), new Faults())
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
