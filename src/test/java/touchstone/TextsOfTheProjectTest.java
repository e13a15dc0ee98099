package touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import touchstone.testing.Project;

/** Holds what no file of the project may say, and how long its first page may be. */
class TextsOfTheProjectTest {
    private static final int README = 120;

    /** Taken apart, because this file is read too. */
    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "unfinished work", Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b"),
            "a skipped test", Pattern.compile("@Dis" + "abled|@Ig" + "nore\\b|\\bassume" + "(?:True|False|That)\\("),
            "a path of one machine",
                    Pattern.compile("(?<![\\w.~$})/])/(?:wor" + "k|ro" + "ot|ho" + "me|Us" + "ers)/\\w"),
            "a registry's host", Pattern.compile("repo1?\\.mav" + "en|registry\\.np" + "mjs|deb\\.deb" + "ian"));

    /** A Markdown link or picture to a file of the project. */
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");

    @Test
    void nothingUnfinishedOrLocalIsKept() {
        assertThat(texts()).isNotEmpty().allSatisfy(file -> {
            var text = Project.text(file);
            FORBIDDEN.forEach((what, pattern) -> assertThat(
                            pattern.matcher(text).results().map(found -> line(text, found.start())))
                    .as("%s in %s", what, Project.name(file))
                    .isEmpty());
        });
    }

    @Test
    void everyLinkBetweenTheDocumentsLeadsSomewhere() {
        assertThat(documents()).isNotEmpty().allSatisfy(file -> assertThat(
                        LINK.matcher(Project.text(file)).results().map(link -> link.group(1)))
                .as(Project.name(file))
                .allSatisfy(link -> assertThat(Project.path(link)).exists()));
    }

    @Test
    void theReadmeIsShort() {
        assertThat(Project.text(Project.path("README.md")).lines().count()).isLessThanOrEqualTo(README);
    }

    private static String line(String text, int position) {
        long number = text.substring(0, position).lines().count();
        return "line " + Math.max(number, 1);
    }

    private static List<Path> texts() {
        var sources = Stream.of("src", "content")
                .flatMap(folder ->
                        Project.files(folder, "*.{java,jte,css,js,sql,properties,xml,md,yaml,txt,csv}").stream());
        var scripts = Stream.of("pom.xml", "run.sh", ".ci/run").map(Project::path);
        return Stream.concat(Stream.concat(sources, scripts), documents().stream())
                .toList();
    }

    private static List<Path> documents() {
        return Stream.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")
                .map(Project::path)
                .toList();
    }
}
