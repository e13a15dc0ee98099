package touchstone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.testing.TestSite;

/** What sounds like the story that somebody is telling. */
class AlikeTest {
    private static final String ALIKE = "/preview/alike";

    @Test
    void whileOneTypesTheFormSaysWhatSoundsAlikeAndWhereItMayHaveBeen() {
        try (var site = TestSite.starter()) {
            var ana = site.member();
            var typed = "The telephone in the workshop rang and nobody answered, the commuter needed a repair";

            var answer = ana.post(ALIKE, Map.of("situation", typed));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.doc().select("a[href^=/stories/], a[href^=/standards/]"))
                    .hasSizeBetween(1, 3);
            assertThat(answer.doc().select("[data-touchpoint]")).isNotEmpty();
            assertThat(ana.post(ALIKE, Map.of("situation", typed, "touchpoint", "N2"))
                            .doc()
                            .select("[data-touchpoint]"))
                    .isEmpty();
            assertThat(ana.post(ALIKE, Map.of("situation", "x")).text("body").strip())
                    .isEmpty();
            assertThat(site.post(ALIKE, "situation=telephone").status()).isEqualTo(401);
            for (var hostile :
                    List.of("<script>alert(1)</script>", "\"-(*[]{}~^:\\", "a".repeat(70_000), "\u0000\ud800"))
                assertThat(ana.post(ALIKE, Map.of("situation", hostile)).status())
                        .as(hostile)
                        .isEqualTo(200);
        }
    }
}
