package touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import touchstone.testing.Project;

/** Holds the size budget and prints where the project stands in it. */
class CeilingsTest {
    private static final int SOURCE = 300;
    private static final int METHOD = 30;
    private static final int TEMPLATE = 120;
    private static final int STYLE_OR_SCRIPT = 200;

    /** What may be longer (a file's path; a method's name after it), each with its reason. */
    private static final Map<String, String> EXCEPTIONS = Map.of();

    @Test
    void noSourceFileIsTooLong() {
        hold("source files", SOURCE, lengths(sources()));
    }

    @Test
    void noMethodIsTooLong() throws IOException {
        hold("methods", METHOD, methods());
    }

    @Test
    void noTemplateIsTooLong() {
        hold("templates", TEMPLATE, lengths(Project.files("src/main/jte", "*.jte")));
    }

    @Test
    void noStyleSheetOrScriptIsTooLong() {
        hold("style sheets and scripts", STYLE_OR_SCRIPT, lengths(Project.files("src/main/resources", "*.{css,js}")));
    }

    @Test
    void everyExceptionIsStillNeeded() throws IOException {
        var known = new TreeMap<>(methods());
        known.putAll(lengths(sources()));
        known.putAll(lengths(Project.files("src/main", "*.{jte,css,js}")));

        assertThat(known.keySet()).containsAll(EXCEPTIONS.keySet());
    }

    private static void hold(String what, int ceiling, Map<String, Integer> lengths) {
        var sorted = lengths.values().stream().sorted().toList();
        if (!sorted.isEmpty())
            System.out.printf(
                    "%,d %s: median %d lines, p90 %d, longest %d of %d%n",
                    sorted.size(), what, at(sorted, 0.5), at(sorted, 0.9), sorted.getLast(), ceiling);

        var tooLong = new TreeMap<>(lengths);
        tooLong.values().removeIf(length -> length <= ceiling);
        tooLong.keySet().removeAll(EXCEPTIONS.keySet());
        assertThat(tooLong).as("%s longer than %d lines", what, ceiling).isEmpty();
    }

    private static int at(List<Integer> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1.0, sorted.size() * share));
    }

    private static List<Path> sources() {
        return Stream.of("src/main/java", "src/test/java")
                .flatMap(folder -> Project.files(folder, "*.java").stream())
                .toList();
    }

    private static Map<String, Integer> lengths(List<Path> files) {
        var lengths = new TreeMap<String, Integer>();
        for (var file : files)
            lengths.put(Project.name(file), (int) Project.text(file).lines().count());
        return lengths;
    }

    /** The lines of each method from its signature to its closing brace; a table in an annotation does not count. */
    private static Map<String, Integer> methods() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources());
            var options = List.of("-proc:none", "--release", "25");
            var task = (JavacTask) compiler.getTask(null, files, null, options, Set.of(), units);
            var lengths = new TreeMap<String, Integer>();
            for (var unit : task.parse()) new Methods(unit, Trees.instance(task), lengths).scan(unit, null);
            return lengths;
        }
    }

    private static final class Methods extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final Map<String, Integer> lengths;

        Methods(CompilationUnitTree unit, Trees trees, Map<String, Integer> lengths) {
            this.unit = unit;
            this.trees = trees;
            this.lengths = lengths;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            var positions = trees.getSourcePositions();
            var signature = method.getReturnType() == null ? method : method.getReturnType();
            long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, signature));
            long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
            var file = Project.name(Path.of(unit.getSourceFile().toUri()));
            lengths.merge(file + " " + method.getName(), (int) (last - first + 1), Math::max);
            return super.visitMethod(method, null);
        }
    }
}
