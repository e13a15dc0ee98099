package touchstone.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import touchstone.search.Hit;
import touchstone.search.Query;
import touchstone.search.SearchIndex;
import touchstone.standard.Standard;
import touchstone.text.Language;
import touchstone.touchpoint.TouchpointStore;
import touchstone.web.Form;
import touchstone.web.Place;
import touchstone.web.Visit;
import touchstone.web.Wording;

/**
 * What sounds like the story that somebody is telling, and where it may have happened: a fragment, while one types.
 *
 * @param near stories and standards, the nearest first
 * @param places touchpoints of these, the most frequent first; none when one is chosen already
 */
public record Alike(Wording words, List<Near> near, List<Place> places) {
    private static final int NEAR = 3;
    private static final int PLACES = 3;
    private static final int MOST_WORDS = 16;
    private static final int LONG_WORD = 5;

    /** One text that sounds alike. */
    public record Near(String path, String title, Language language, String kind, String code) {}

    static Alike of(Visit visit, SearchIndex index, TouchpointStore touchpoints) {
        var form = visit.form();
        var words = tellingWords(form);
        if (words.isEmpty()) return new Alike(visit.words(), List.of(), List.of());
        var asked = Map.of("q", List.of(words), "kind", List.of(Story.KIND, Standard.KIND));
        var hits =
                index.search(Query.of(asked), visit.visitor(), visit.language()).hits();
        return new Alike(
                visit.words(),
                hits.stream().limit(NEAR).map(hit -> near(visit, hit)).toList(),
                form.line("touchpoint").isEmpty() ? places(visit, hits, touchpoints) : List.of());
    }

    /** The words that say most, which are the long ones; signs that a search would understand are left out. */
    private static String tellingWords(Form form) {
        var typed = Stream.of("title", "situation", "behaviour", "outcome").map(form::text);
        return Arrays.stream(String.join(" ", typed.toList()).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() >= LONG_WORD)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MOST_WORDS)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private static Near near(Visit visit, Hit hit) {
        var named = hit.named();
        boolean standard = named.ref().kind().equals(Standard.KIND);
        return new Near(
                named.path(),
                named.titleIn(visit.language()),
                named.titleLanguage(visit.language()),
                visit.text("kind." + named.ref().kind()),
                standard ? named.address() : hit.touchpoint());
    }

    private static List<Place> places(Visit visit, List<Hit> hits, TouchpointStore touchpoints) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var hit : hits) if (!hit.touchpoint().isEmpty()) counts.merge(hit.touchpoint(), 1, Integer::sum);
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(PLACES)
                .flatMap(entry -> touchpoints.line(entry.getKey()).stream())
                .map(line -> Place.to(line.named(), visit.language()))
                .toList();
    }
}
