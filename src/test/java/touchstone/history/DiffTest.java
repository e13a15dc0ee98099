package touchstone.history;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed, as one reads it. */
class DiffTest {
    private static String marked(String before, String after) {
        return Diff.between(before, after).stream()
                .map(stretch -> switch (stretch.fate()) {
                    case SAME -> stretch.text();
                    case REMOVED -> "-" + stretch.text() + "-";
                    case ADDED -> "+" + stretch.text() + "+";
                })
                .collect(joining());
    }

    @ParameterizedTest
    @CsvSource({
        "Every request leaves, Nobody leaves, -Every request -+Nobody +leaves",
        "with a date, without a date, -with-+without+ a date",
        "one, one two, one+ two+",
        "one two, one, one- two-",
        "one, two, -one-+two+",
        "same, same, same"
    })
    void whatWentStandsBeforeWhatTookItsPlace(String before, String after, String marked) {
        assertThat(marked(before, after)).isEqualTo(marked);
    }

    @Test
    void bothTextsCanBeReadOutOfIt() {
        var before = "Somebody with a broken bike. “In\nthree weeks” sounds like “go away”.\n\nThe end.";
        var after = "Whoever has a broken bike hears\n\n“three weeks”. The end, and more.";
        var stretches = Diff.between(before, after);

        assertThat(stretches.stream()
                        .filter(one -> !one.isAdded())
                        .map(Diff.Stretch::text)
                        .collect(joining()))
                .isEqualTo(before);
        assertThat(stretches.stream()
                        .filter(one -> !one.isRemoved())
                        .map(Diff.Stretch::text)
                        .collect(joining()))
                .isEqualTo(after);
    }

    @Test
    void nothingIsNoStretch() {
        assertThat(Diff.between("", "")).isEmpty();
        assertThat(marked("", "all")).isEqualTo("+all+");
    }
}
