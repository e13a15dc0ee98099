package touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import touchstone.testing.Project;

/** Holds how packages and types are named and introduced. */
class NamesTest {
    /** Words that say nothing about the domain. */
    private static final Pattern EMPTY_WORD = Pattern.compile(
            "\\b(?:class|record|interface|enum) +\\w+(?:Service|Manager|Helpers?|Utils?|Impl|D[Tt][Oo])\\b");

    private static final Pattern PARAGRAPH = Pattern.compile("(?s)/\\*\\*.+\\*/\\s*@NullMarked\\s+package .*");

    /** A public type at the left margin, and what stands above it. */
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:(?:final|abstract|sealed|non-sealed) )*(?:class|record|interface|enum|@interface) (\\w+)");

    @Test
    void noTypeIsNamedAfterItsPattern() {
        assertThat(sources()).noneSatisfy(file -> assertThat(
                        EMPTY_WORD.matcher(Project.text(file)).results())
                .isNotEmpty());
    }

    @Test
    void everyPackageIsIntroducedAndFreeOfNull() {
        assertThat(Project.files("src/main/java/touchstone", "*.java").stream()
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !folder.endsWith("touchstone")))
                .allSatisfy(folder -> assertThat(introduction(folder)).matches(PARAGRAPH));
    }

    @Test
    void everyPublicTypeSaysWhatItIs() {
        assertThat(Project.files("src/main/java", "*.java")).allSatisfy(file -> {
            var text = Project.text(file);
            assertThat(PUBLIC_TYPE.matcher(text).results())
                    .as(Project.name(file))
                    .allSatisfy(type -> assertThat(above(text, type.start())).contains("*/"));
        });
    }

    /** The lines between the type and the statement before it: Javadoc and annotations. */
    private static String above(String text, int start) {
        int end = text.lastIndexOf(";\n", start);
        return text.substring(Math.max(end, 0), start);
    }

    private static String introduction(Path folder) {
        var file = folder.resolve("package-info.java");
        return Files.exists(file) ? Project.text(file) : "";
    }

    private static List<Path> sources() {
        return Stream.of("src/main/java", "src/test/java")
                .flatMap(folder -> Project.files(folder, "*.java").stream())
                .toList();
    }
}
