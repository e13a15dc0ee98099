package touchstone.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Figures about departments, and never about few people. */
class CoverageTest {
    private static Coverage.Group group(String department, int know, int asked) {
        return new Coverage.Group(department, false, new Share(know, asked));
    }

    private static Coverage.Group management(int know, int asked) {
        return new Coverage.Group("management", true, new Share(know, asked));
    }

    private static List<String> lines(Coverage coverage) {
        return coverage.lines().stream()
                .map(line -> (line.management() ? "management " : "")
                        + String.join("+", line.departments())
                        + line.share()
                                .map(share -> " " + share.know() + "/" + share.asked())
                                .orElse(" hidden"))
                .map(String::strip)
                .toList();
    }

    private static Coverage of(Coverage.Group... groups) {
        return Coverage.of(List.of(groups));
    }

    @Test
    void managementStandsFirstAndSmallDepartmentsTogether() {
        var coverage = of(
                group("sales", 5, 5),
                group("workshop", 4, 5),
                group("desk", 2, 2),
                group("office", 2, 2),
                group("online", 2, 2),
                management(5, 6));

        assertThat(lines(coverage))
                .containsExactly("management  5/6", "sales 5/5", "workshop 4/5", "desk+office+online 6/6");
        assertThat(coverage.all()).contains(new Share(20, 22));
    }

    @Test
    void oneSmallDepartmentIsShownWithTheNextLargerOne() {
        var coverage = of(group("sales", 9, 10), group("workshop", 5, 6), group("desk", 0, 1), management(5, 5));

        assertThat(lines(coverage)).containsExactly("management  5/5", "sales 9/10", "workshop+desk 5/7");
    }

    @Test
    void fewInManagementAreShownWithOthersInTheFirstLine() {
        var coverage = of(group("sales", 9, 10), group("workshop", 5, 6), management(0, 1));

        assertThat(lines(coverage)).containsExactly("management workshop 5/7", "sales 9/10");
        assertThat(coverage.all()).contains(new Share(14, 17));
    }

    @Test
    void whereOnlyFewAreAskedTheirFigureDoesNotFollowFromTheWhole() {
        var coverage = of(group("desk", 1, 2), management(5, 6));

        assertThat(lines(coverage)).containsExactly("management  5/6", "desk hidden");
        assertThat(coverage.all()).isEmpty();
    }

    @Test
    void noFigureIsEverAboutFewerThanFive() {
        var sizes = List.of(0, 1, 2, 4, 5, 6, 30);
        for (int a : sizes)
            for (int b : sizes)
                for (int c : sizes)
                    for (int m : sizes) {
                        var groups = Stream.of(group("a", 0, a), group("b", 0, b), group("c", 0, c), management(0, m))
                                .filter(group -> group.share().asked() > 0)
                                .toList();
                        var coverage = Coverage.of(groups);
                        var shares = Stream.concat(
                                        coverage.lines().stream().map(Coverage.Line::share), Stream.of(coverage.all()))
                                .flatMap(Optional::stream)
                                .filter(share -> share.asked() > 0);
                        assertThat(shares)
                                .as("%d %d %d %d", a, b, c, m)
                                .allMatch(share -> share.asked() >= Coverage.FEW);
                    }
    }

    @Test
    void aHundredPerCentMeansEverybody() {
        assertThat(new Share(20, 22).percent()).isEqualTo(91);
        assertThat(new Share(999, 1000).percent()).isEqualTo(99);
        assertThat(new Share(1000, 1000).percent()).isEqualTo(100);
        assertThat(new Share(0, 7).percent()).isZero();
    }
}
