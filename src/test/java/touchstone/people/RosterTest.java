package touchstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import touchstone.people.MentionStore.Called;
import touchstone.people.MentionStore.What;

class RosterTest {
    private static Called called(What what, String slug, String name, String nameDe) {
        return new Called(what, slug, name, nameDe, Set.of());
    }

    private static Roster roster() {
        return Roster.of(
                List.of(
                        called(What.PERSON, "ana-berger", "Ana Berger", ""),
                        called(What.PERSON, "tina-twin", "Tina Twin", ""),
                        called(What.PERSON, "tina-twin-2", "Tina Twin", ""),
                        called(What.PERSON, "late-shift", "Lara Late", "")),
                List.of(called(What.TEAM, "the-late", "Late shift", "Späte Schicht")),
                List.of(called(What.DEPARTMENT, "workshop", "Workshop", "Große Werkstatt")));
    }

    @Test
    void aNameIsSettledWhereItCanMeanOnlyOne() {
        assertThat(roster().settled("@Ana Berger, @Tina Twin, @Späte Schicht, @Große Werkstatt, @Late shift"))
                .isEqualTo("@ana-berger, @Tina Twin, @the-late, @workshop, @Late shift");
    }

    @Test
    void aTextFullOfNamesIsSettledByOneMapAlone() {
        // Nobody is known but by that map, so nobody can be walked through for a mention.
        var alone = new Roster(Map.of(), Map.of("ana-berger", "ana-berger"), List.of(), List.of());

        assertThat(alone.settled("@Ana Berger ".repeat(5_000))).isEqualTo("@ana-berger ".repeat(5_000));
    }

    @Test
    void namesInAQuoteAreNotAskedFor() {
        assertThat(roster().meant("I met Ana Berger.\n> @ana-berger:\n> Tina Twin said 5 > 3\n\nYes, Ana Berger."))
                .isEqualTo("I met Ana Berger.\n\n\n\nYes, Ana Berger.\n> @ana-berger:\n> @ said 5 > 3\n");
    }
}
