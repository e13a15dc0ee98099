package touchstone.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.testing.Talks;

/** What people thought before they changed their minds. */
class PositionTest extends Talks {
    @Test
    void theWordsOfTheChangeLeadToWhatWasThoughtBefore() {
        var thread = begun("story:in-three-weeks", "Changed");
        ana.post(thread + "/position", Map.of("position", "fits", "reason", "A day costs nothing."));
        ana.post(thread + "/position", Map.of("position", "doesnt-fit", "reason", "In May <b>it</b> does."));

        var before = site.get(thread)
                .doc()
                .select(".positions .unfit li a[href*=/positions/]")
                .attr("href");

        var history = site.get(before).doc();
        assertThat(history.select(".ruling .sign").eachText()).containsExactly("Doesn’t fit", "Fits");
        assertThat(history.select(".ruling .read").eachText())
                .containsExactly("In May it does.", "A day costs nothing.");
    }

    @Test
    void whatWasThoughtBeforeIsReadInPartsByWhoReadsTheThread() {
        var thread = begun("", "Often changed");
        for (int i = 0; i <= 30; i++)
            ana.post(thread + "/position", Map.of("position", "fits", "reason", "<i>" + i + "</i>"));
        var path = thread + "/positions/" + ana.person().slug();

        assertThat(site.get(path).doc().select(".ruling .read").eachText())
                .hasSize(24)
                .startsWith("30", "29");
        assertThat(site.get(path + "?page=2").doc().select(".ruling .read").eachText())
                .hasSize(7)
                .endsWith("0");
        assertThat(site.get(path + "?page=3").status()).isEqualTo(404);
        assertThat(site.get(thread + "/positions/nobody").status()).isEqualTo(404);
        site.get(path);
        assertThat(site.leastStatements(() -> site.get(path)))
                .isEqualTo(site.leastStatements(() -> site.get(path + "?page=2")));
    }
}
