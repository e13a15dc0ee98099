package touchstone.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.people.Visitor;
import touchstone.text.Language;
import touchstone.thing.Entry;
import touchstone.thing.Passage;
import touchstone.thing.Ref;

class HitTest {
    @TempDir
    static Path data;

    private static Library library;

    @BeforeAll
    static void open() {
        library = Library.ofTheStarter(data);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @Test
    void aHitOpensAtItsBestPassageWithTheWordsMarked() {
        var hit = library.search("thumb along the cassette").hits().getFirst();

        assertThat(hit.path()).isEqualTo("/stories/forty-euros-more#situation");
        assertThat(marked(hit)).contains("thumb", "cassette");
        assertThat(shown(hit)).hasSizeLessThan(400);
    }

    @Test
    void synonymsAndPartsOfCompoundsAreMarkedToo() {
        assertThat(marked(first("\"keine halbe Minute\""))).containsExactly("keine halbe Minute");
        assertThat(marked(first("Vereinstrikot"))).contains("Vereinstrikots");
        assertThat(library.search("Trikot").hits().stream().flatMap(hit -> marked(hit).stream()))
                .contains("Vereinstrikots");
    }

    @Test
    void markupInATextIsText() {
        library.put(Library.thing("story", "markup", "Markup", "we saw <script>alert('quince')</script> there"));

        var hit = first("quince");

        assertThat(shown(hit)).isEqualTo("we saw <script>alert('quince')</script> there");
        assertThat(marked(hit)).containsExactly("quince");
    }

    @Test
    void aThingFoundByItsTitleShowsItsBeginning() {
        library.put(Library.thing("story", "odd", "Zeppelin", "Nothing about the word itself. ".repeat(40)));

        var hit = first("zeppelin");

        assertThat(marked(hit)).isEmpty();
        assertThat(shown(hit)).startsWith("Nothing about").endsWith("…");
        assertThat(hit.path()).isEqualTo("/odd");
    }

    @Test
    void aCodeAloneJumps() {
        assertThat(library.search("n2").jump()).hasValue("/touchpoints/N2");
        assertThat(library.search("B13").jump()).hasValue("/standards/B13");
        assertThat(library.search("b 13").jump()).hasValue("/standards/B13");
        assertThat(library.search("n 2").jump()).hasValue("/touchpoints/N2");
        assertThat(library.search("B99").jump()).isEmpty();
        assertThat(library.search("N2 helmet").jump()).isEmpty();
    }

    @Test
    void aWordThatNobodyWroteIsAskedAbout() {
        assertThat(library.search("complaimt settled")
                        .advice()
                        .meant()
                        .orElseThrow()
                        .query()
                        .text())
                .isEqualTo("complaint settled");
        assertThat(library.search("complaint").advice()).isEqualTo(Advice.NONE);
    }

    @Test
    void anOddWordIsNotOffered() {
        library.put(Library.thing("story", "odd-word", "A slip", "They wrote quincunx once."));
        assertThat(library.search("quincunks").advice().meant()).isEmpty();

        library.put(Library.thing("story", "odd-title", "The quincunx", "They wrote it in a title."));
        assertThat(library.search("quincunks")
                        .advice()
                        .meant()
                        .orElseThrow()
                        .query()
                        .text())
                .isEqualTo("quincunx");
        library.remove(new Ref("story", "id-story-odd-word"));
        library.remove(new Ref("story", "id-story-odd-title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-helmet", "-Helm", "-helmets", "-Helme"})
    void whatIsLeftOutIsLeftOutInEveryFormAndLanguage(String without) {
        library.put(
                Library.thing("story", "english", "One", "zanzibar and two helmets"),
                Library.thing("story", "german", "Zwei", "zanzibar, und die Helme", Language.DE),
                Library.thing("story", "neither", "Three", "zanzibar"));

        assertThat(library.find("zanzibar " + without)).containsExactly("neither");
    }

    @Test
    void itemsOfAListDoNotRunIntoOneAnother() {
        library.put(Library.thing("story", "list", "List", "Bring\nthe wombat\nthe key.\nThat is all."));

        assertThat(shown(first("wombat"))).isEqualTo("Bring · the wombat · the key. That is all.");
    }

    @Test
    void wordsThatAreNoSentenceAreNotShown() {
        var tagged = Library.thing("story", "tagged", "Tagged", "A sentence about something else.");
        var passages = List.of(
                new Passage("", "okapi, giraffe", Language.EN, false),
                tagged.passages().getFirst());
        library.put(new Entry(tagged.named(), tagged.facets(), "", passages, 1));

        assertThat(shown(first("okapi"))).isEqualTo("A sentence about something else.");
    }

    @Test
    void anEmptyResultSaysWhichWordsHaveHits() {
        var advice = library.search("\"helmet umbrella\" -bike").advice();
        assertThat(advice.shorter()).isEmpty();

        var nothing = library.search(Query.of("helmet zzzzqqq").with("rule", "nothing"));
        assertThat(nothing.total()).isZero();
        assertThat(nothing.advice().withoutFacets().orElseThrow().total()).isPositive();
    }

    @Test
    void suggestionsComeWhileAWordIsTyped() {
        assertThat(suggested("n2", Language.EN)).containsExactly("N2 Workshop appointment");
        assertThat(suggested("Werkst", Language.DE)).contains("N2 Werkstatttermin");
        assertThat(suggested("loan bike num", Language.EN))
                .containsExactly("loan-bike-number-four Loan bike number four");
        assertThat(suggested("four loan", Language.EN)).containsExactly("loan-bike-number-four Loan bike number four");
        assertThat(suggested("uberg", Language.DE)).contains("B10 Übergabe 30 Minuten am Rad.");
        assertThat(suggested("Werkst", Language.EN)).contains("N2 Workshop appointment");
        assertThat(suggested("Leihrad Numer", Language.EN)).contains("loan-bike-number-four Loan bike number four");
        assertThat(suggested("", Language.EN)).isEmpty();
        assertThat(suggested("qqqqqqqq", Language.EN)).isEmpty();
    }

    private static List<String> suggested(String typed, Language ui) {
        return library.index.suggestions(typed, Visitor.GUEST, ui).stream()
                .map(suggestion -> suggestion.address() + " " + suggestion.title())
                .toList();
    }

    private static Hit first(String typed) {
        return library.search(typed).hits().getFirst();
    }

    private static List<String> marked(Hit hit) {
        return hit.passage().stream().filter(Segment::found).map(Segment::text).toList();
    }

    private static String shown(Hit hit) {
        return hit.passage().stream().map(Segment::text).collect(joining());
    }
}
