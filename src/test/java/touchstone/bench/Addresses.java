package touchstone.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import touchstone.story.Story;

/** The pages that are asked for: many distinct ones of each kind, the same ones at every run. */
final class Addresses {
    /** Distinct stories, and distinct queries; a round takes them at random. */
    static final int STORIES = 1_000;

    static final int QUERIES = 300;
    static final int UNREAD = 500;

    private static final long SEED = 7;
    private static final int LONG_WORD = 5;

    private final StoryMill mill;
    private final int stories;

    /** @param stories how many the handbook has beside the starter's */
    Addresses(StoryMill mill, int stories) {
        this.mill = mill;
        this.stories = stories;
    }

    List<String> of(Page page) {
        return switch (page) {
            case TOUCHPOINT -> atTouchpoints("/touchpoints/");
            case STORY -> stories();
            case SEARCH -> searches();
            case TALK -> atTouchpoints("/discussions?touchpoint=");
            case DISCUSSIONS ->
                List.of(
                        "/discussions",
                        "/discussions?page=2",
                        "/discussions?show=unanswered",
                        "/discussions?show=undecided");
            case DECISIONS ->
                Stream.concat(
                                Stream.of("/decisions", "/decisions?page=2"),
                                atTouchpoints("/decisions?touchpoint=").stream())
                        .toList();
            case TODAY -> List.of("/");
            case INBOX -> List.of("/inbox", "/inbox?page=2");
        };
    }

    /** All of these, the lists and the front page. */
    List<String> everything() {
        var all = new ArrayList<>(List.of("/journey", "/stories", "/standards"));
        for (var page : Page.open()) all.addAll(of(page));
        all.addAll(unread());
        return all;
    }

    private List<String> atTouchpoints(String path) {
        return mill.touchpoints().stream().map(code -> path + code).toList();
    }

    private List<String> stories() {
        return paths(0, STORIES);
    }

    /** Other stories, each of them for one visit. */
    List<String> unread() {
        return paths(STORIES, UNREAD);
    }

    /** A stretch of all stories in an order that has nothing to do with that in which they were told. */
    private List<String> paths(int from, int most) {
        return new SplittableRandom(SEED)
                .ints(0, stories)
                .distinct()
                .limit(Math.min(stories, from + most))
                .skip(Math.min(stories / 2, from))
                .mapToObj(number -> mill.story(number).path())
                .toList();
    }

    /** What people type: a word, two or three, a question, a name, a phrase, a word with a facet, a word not quite right. */
    private List<String> searches() {
        var random = new SplittableRandom(SEED);
        Set<String> searches = new LinkedHashSet<>();
        for (int tried = 0; searches.size() < QUERIES; tried++) {
            var story = mill.story(random.nextInt(stories));
            searches.add(search(tried % 10, story, random));
        }
        return List.copyOf(searches);
    }

    private String search(int kind, Story story, SplittableRandom random) {
        var words = words(story, random);
        return switch (kind) {
            case 0, 1, 2 -> query(longest(words, 1));
            case 3, 4, 5 -> query(longest(words, random.nextInt(2, 4)));
            case 6 -> query(story.question());
            case 7 -> query(story.title().replaceFirst(".*, ", ""));
            case 8 -> query('"' + words.stream().limit(3).collect(joining(" ")) + '"');
            default ->
                random.nextBoolean()
                        ? query(longest(words, 1)) + "&kind=story&touchpoint=" + story.touchpoint()
                        : query(misspelt(longest(words, 1), random));
        };
    }

    /** Some words of a story that stand side by side. */
    private static List<String> words(Story story, SplittableRandom random) {
        var words = Arrays.asList(
                story.behaviour().replaceAll("[^\\p{L}]+", " ").strip().split(" "));
        int from = random.nextInt(Math.max(1, words.size() - 12));
        return words.subList(from, Math.min(from + 12, words.size()));
    }

    private static String longest(List<String> words, int most) {
        var sorted = new ArrayList<>(words);
        sorted.sort((a, b) -> b.length() - a.length());
        var chosen = sorted.subList(0, Math.min(most, sorted.size()));
        return words.stream().filter(chosen::contains).distinct().collect(joining(" "));
    }

    private static String misspelt(String word, SplittableRandom random) {
        if (word.length() < LONG_WORD) return word;
        int at = random.nextInt(1, word.length() - 1);
        return word.substring(0, at) + word.substring(at + 1);
    }

    private static String query(String text) {
        return "/search?q=" + URLEncoder.encode(text, UTF_8);
    }
}
