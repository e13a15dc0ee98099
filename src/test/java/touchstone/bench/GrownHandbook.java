package touchstone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import touchstone.story.StoryFile;
import touchstone.testing.Project;

/** A folder to import: the whole starter handbook and many more stories. */
final class GrownHandbook {
    private static final int STORIES_IN_A_FOLDER = 1_000;

    private GrownHandbook() {}

    /** Writes the starter handbook and so many stories more into a new folder. */
    static void write(Path folder, StoryMill mill, int stories) {
        try {
            for (var file : Project.files("content", "*")) {
                var copy = folder.resolve(Project.path("content").relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            for (int number = 0; number < stories; number++) {
                var part = folder.resolve("stories").resolve("more-" + number / STORIES_IN_A_FOLDER);
                if (number % STORIES_IN_A_FOLDER == 0) Files.createDirectories(part);
                var story = mill.story(number);
                Files.writeString(part.resolve(story.slug() + ".md"), StoryFile.write(story));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
