package touchstone.handbook;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import touchstone.testing.Project;
import touchstone.testing.TestSite;
import touchstone.writing.Tool;

/** Which keys there are: the manual's list, the box behind "?" and the pages say the same. */
class KeysTest {
    private static final Pattern ON_A_PAGE = Pattern.compile("data-key=\"([^\"$]+)\"");

    @Test
    void theManualNamesTheKeysOfTheBoxInBothLanguages() {
        try (var site = TestSite.starter()) {
            for (var language : new String[] {"en", "de"}) {
                var path = language.equals("en") ? "/manual/keyboard" : "/manual/tastatur";
                var guest = site.get(path, "Accept-Language", language).doc();
                var member =
                        site.member().get(path, "Accept-Language", language).doc();
                var shown = box(guest);
                shown.addAll(box(member));

                assertThat(manual(guest)).as(language).isEqualTo(shown).contains("g d", "g a", "g c", "g b");
            }
        }
    }

    @Test
    void theBoxNamesWhatThePagesAnswerTo() throws IOException {
        try (var site = TestSite.starter();
                var templates = Files.walk(Project.path("src/main/jte"))) {
            var shown = box(site.get("/").doc());
            shown.addAll(box(site.member().get("/").doc()));

            for (var template : templates.filter(Files::isRegularFile).toList())
                ON_A_PAGE.matcher(Files.readString(template)).results().forEach(key -> assertThat(shown)
                        .as(template.toString())
                        .contains(key.group(1)));
            for (var tool : Tool.ALL)
                if (tool.keys() != null)
                    assertThat(shown).contains("Ctrl " + tool.keys().replaceAll("Control\\+(.).*", "$1"));
        }
    }

    private static Set<String> box(Document page) {
        var keys = new TreeSet<String>();
        for (var key : page.select("dialog.keys kbd")) keys.add(key.text());
        return keys;
    }

    private static Set<String> manual(Document page) {
        var keys = new TreeSet<String>();
        for (var row : page.select("main td:first-child"))
            keys.add(row.select("code").stream().map(Element::text).collect(joining(" ")));
        return keys;
    }
}
