package touchstone.bench;

import static java.util.stream.Collectors.toCollection;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import touchstone.bench.Sentences.Place;
import touchstone.standard.StandardFile;
import touchstone.story.Basis;
import touchstone.story.Effect;
import touchstone.story.Moment;
import touchstone.story.Story;
import touchstone.story.StoryState;
import touchstone.story.ToldBy;
import touchstone.story.Verdict;
import touchstone.testing.Project;
import touchstone.text.Language;
import touchstone.text.Slug;

/** Makes stories out of the sentences of the starter's, for ever the same one for the same number. */
final class StoryMill {
    static final int FEWEST_WORDS = 120;
    static final int MOST_WORDS = 300;

    private static final long SEED = 20_261_115;
    // The longest sentence comes on top of what is aimed at.
    private static final int LONGEST_SENTENCE = 45;
    private static final int SENTENCES_IN_A_PARAGRAPH = 4;
    private static final YearMonth LAST_MONTH = YearMonth.of(2026, 10);
    private static final int MONTHS = 36;

    private final Sentences sentences = Sentences.ofTheStarter();
    private final List<String> touchpoints = names("content/touchpoints");
    private final List<String> groups = names("content/groups");
    private final Map<String, List<String>> standards = standards();

    /** Codes of the touchpoints; the stories are spread over them evenly. */
    List<String> touchpoints() {
        return touchpoints;
    }

    Story story(int number) {
        var random = new SplittableRandom(SEED + 31L * number);
        var language = random.nextInt(3) == 0 ? Language.DE : Language.EN;
        var model = one(random, sentences.stories(language));
        var particulars = new Particulars(random);
        return story(number, model, particulars.town(), texts(random, language, particulars), random);
    }

    private Story story(int number, Story model, String town, List<String> texts, SplittableRandom random) {
        var touchpoint = touchpoints.get(number % touchpoints.size());
        var title = title(model.title(), town);
        return new Story(
                "",
                Slug.of(title).numbered(number + 1).text(),
                model.language(),
                title,
                title(model.otherTitle(), town),
                StoryState.SHARED,
                touchpoint,
                some(random, 2, others(touchpoint)),
                some(random, 2, groups),
                one(random, List.of(Verdict.DESIRED, Verdict.DESIRED, Verdict.UNDESIRED, Verdict.OPEN)),
                one(random, List.of(Effect.values())),
                random.nextInt(8) == 0 ? Basis.COMPOSITE : Basis.HAPPENED,
                Optional.of(LAST_MONTH.minusMonths(random.nextInt(MONTHS))),
                some(random, 2, standards.getOrDefault(touchpoint, List.of())),
                maybe(random, List.of(Moment.values())),
                maybe(random, List.of(ToldBy.values())),
                model.question(),
                one(random, sentences.stories(model.language())).tags(),
                "",
                texts.get(0),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                "",
                0);
    }

    private static String title(String model, String town) {
        return model.isEmpty() ? "" : model.replaceFirst("[.?!]$", "") + ", " + town;
    }

    private List<String> others(String touchpoint) {
        return touchpoints.stream().filter(code -> !code.equals(touchpoint)).toList();
    }

    private List<String> texts(SplittableRandom random, Language language, Particulars particulars) {
        int left = random.nextInt(FEWEST_WORDS, MOST_WORDS - LONGEST_SENTENCE);
        var texts = new ArrayList<String>();
        int places = Place.values().length;
        for (var place : Place.values()) {
            int share = left / places--;
            var told = new LinkedHashSet<String>();
            if (place == Place.SITUATION) told.add(particulars.sentence(language));
            while (words(told) < share) told.add(one(random, sentences.at(place, language)));
            left -= words(told);
            texts.add(paragraphs(List.copyOf(told)));
        }
        return texts;
    }

    private static String paragraphs(List<String> sentences) {
        var paragraphs = new ArrayList<String>();
        for (int from = 0; from < sentences.size(); from += SENTENCES_IN_A_PARAGRAPH)
            paragraphs.add(String.join(
                    " ", sentences.subList(from, Math.min(from + SENTENCES_IN_A_PARAGRAPH, sentences.size()))));
        return String.join("\n\n", paragraphs);
    }

    private static int words(Collection<String> sentences) {
        return sentences.stream().mapToInt(text -> text.split(" ", -1).length).sum();
    }

    private static <T> T one(SplittableRandom random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static <T> Optional<T> maybe(SplittableRandom random, List<T> all) {
        return random.nextBoolean() ? Optional.of(one(random, all)) : Optional.empty();
    }

    private static List<String> some(SplittableRandom random, int most, List<String> all) {
        if (all.isEmpty()) return List.of();
        return List.copyOf(IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> one(random, all))
                .collect(toCollection(LinkedHashSet::new)));
    }

    private static List<String> names(String folder) {
        return Project.files(folder, "*.md").stream()
                .map(file -> file.getFileName().toString().replace(".md", ""))
                .toList();
    }

    private static Map<String, List<String>> standards() {
        var byTouchpoint = new TreeMap<String, List<String>>();
        for (var file : Project.files("content/standards", "*.md")) {
            var code = file.getFileName().toString().replace(".md", "");
            for (var touchpoint :
                    StandardFile.read(Sentences.parsed(file), code).touchpoints())
                byTouchpoint
                        .computeIfAbsent(touchpoint, missing -> new ArrayList<>())
                        .add(code);
        }
        return byTouchpoint;
    }
}
