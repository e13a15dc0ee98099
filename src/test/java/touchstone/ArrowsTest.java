package touchstone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the arrows between the packages, and who may import which library. */
class ArrowsTest {
    /** From the left to the right of ARCHITECTURE.md: a package may use those in the lines below its own, not its neighbours. */
    private static final List<List<String>> LEVELS =
            """
            exchange ops
            meeting
            handbook
            practice insight
            measure
            story
            standard
            touchpoint
            account journey manual
            discussion
            writing
            notice search
            web
            thing
            people
            history attachment
            text
            db
            config
            """.lines().map(line -> List.of(line.split(" "))).toList();

    /** Where SQL may be. Beside the stores: what reads rows for them, the halves of one that grew too long, the register of all things. */
    private static final List<String> SQL =
            List.of("db", "*Store", "*Rows", "story.StoryKeeping", "story.StoryTally", "thing.Register");

    /** A library, and the packages, classes and ends of class names that may import it. */
    private static final Map<String, List<String>> HOMES = Map.ofEntries(
            Map.entry("org.apache.lucene", List.of("search")),
            Map.entry("de.danielnaber", List.of("search")),
            Map.entry("com.vladsch.flexmark", List.of("text")),
            Map.entry("org.owasp", List.of("text")),
            Map.entry("org.snakeyaml", List.of("text")),
            Map.entry("org.flywaydb", List.of("db")),
            Map.entry("com.zaxxer", List.of("db")),
            Map.entry("org.sqlite", List.of("db")),
            Map.entry("org.jdbi", SQL),
            Map.entry("java.sql", SQL),
            Map.entry("io.javalin", List.of("web", "*Routes")),
            Map.entry("org.eclipse.jetty", List.of("web")),
            Map.entry("gg.jte", List.of("web", "*Routes", "text.Html")), // markup is a type that templates know
            Map.entry("touchstone.templates", List.of("web", "*Routes")),
            Map.entry("com.password4j", List.of("account")),
            Map.entry("io.github.bucket4j", List.of("account")),
            Map.entry("jakarta.mail", List.of("notice")),
            Map.entry("org.apache.commons.csv", List.of("discussion")),
            Map.entry("com.github.difflib", List.of("history")),
            Map.entry("javax.imageio", List.of("attachment")),
            Map.entry("picocli", List.of("touchstone")));

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(
                    location -> !location.contains("/touchstone/templates/")) // written by the template compiler
            .importPackages("touchstone");

    @Test
    void everyPackageHasItsPlace() {
        var packages = OURS.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("touchstone"))
                .map(name -> name.substring("touchstone.".length()))
                .collect(toSet());

        assertThat(packages).isSubsetOf(LEVELS.stream().flatMap(List::stream).toList());
    }

    @Test
    void theArrowsRunOneWay() {
        allowed().forEach((name, targets) -> {
            var theirs = resideOutsideOfPackage("touchstone..").or(in(name));
            for (var target : targets) theirs = theirs.or(in(target));

            classes()
                    .that(resideInAPackage("touchstone." + name + ".."))
                    .should()
                    .onlyDependOnClassesThat(theirs.or(resideInAPackage("touchstone.templates"))
                            .as("lie in " + name + " or to its right: " + targets))
                    .allowEmptyShould(true)
                    .check(OURS);
        });
    }

    @Test
    void noPackagesFormACycle() {
        slices().matching("touchstone.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void aLibraryIsImportedOnlyWhereItLives() {
        HOMES.forEach((library, homes) -> noClasses()
                .that(DescribedPredicate.not(at(homes)).as("lie outside of " + homes))
                .should()
                .dependOnClassesThat(resideInAPackage(library + ".."))
                .check(OURS));
    }

    private static Map<String, Set<String>> allowed() {
        var allowed = new LinkedHashMap<String, Set<String>>();
        for (int level = 0; level < LEVELS.size(); level++) {
            var below = LEVELS.subList(level + 1, LEVELS.size()).stream()
                    .flatMap(List::stream)
                    .collect(toSet());
            for (var name : LEVELS.get(level)) allowed.put(name, below);
        }
        return allowed;
    }

    private static DescribedPredicate<JavaClass> in(String name) {
        return resideInAPackage("touchstone." + name + "..");
    }

    private static DescribedPredicate<JavaClass> at(List<String> homes) {
        return DescribedPredicate.describe(
                "lie in " + homes, type -> homes.stream().anyMatch(home -> isAt(home, type)));
    }

    private static boolean isAt(String home, JavaClass type) {
        var outermost = type.getName().replaceFirst("\\$.*", "");
        return home.startsWith("*")
                ? outermost.endsWith(home.substring(1))
                : Stream.of(type.getPackageName(), outermost)
                        .anyMatch(name -> name.equals("touchstone." + home) || name.equals(home));
    }
}
