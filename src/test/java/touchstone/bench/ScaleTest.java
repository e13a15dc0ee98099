package touchstone.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The words that a benchmark is asked with. */
class ScaleTest {
    @Test
    void withoutAWordEverythingIsMeasuredAtThreeSizes() {
        var scale = Scale.of();

        assertThat(scale.parts()).containsExactlyInAnyOrder(Part.values());
        assertThat(scale.sizes()).containsExactly(1_000, 10_000, 100_000);
        assertThat(Scale.of("quick").sizes()).containsExactly(1_000, 10_000);
    }

    @Test
    void aPartIsMeasuredAtTheSizesThatAreAskedFor() {
        var scale = Scale.of("writing", "1000");

        assertThat(scale.parts()).containsExactly(Part.WRITING);
        assertThat(scale.sizes()).containsExactly(1_000);
        assertThat(Scale.of("quick", "pages", "growth", "500", "20").sizes()).containsExactly(20, 500);
    }

    @Test
    void whatItDoesNotKnowItNamesWhatItKnows() {
        for (var wrong : new String[] {"reading", "Writing", "-5", "0", "1.000"})
            assertThatThrownBy(() -> Scale.of(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("quick")
                    .hasMessageContaining("writing");
    }
}
