package touchstone.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The stretches of a text around its figures. Most texts hold few figures, and a number is looked for nowhere else: each
 * pattern that meets a figure reaches less far from it than {@link #REACH}.
 */
final class Figures {
    /** Signs to each side of a figure; the longest word that announces a number, with all its gaps, needs fifty. */
    private static final int REACH = 64;

    private record Stretch(int from, int to) {}

    private final String text;
    private final List<Stretch> stretches;

    private Figures(String text, List<Stretch> stretches) {
        this.text = text;
        this.stretches = stretches;
    }

    static Figures of(String text) {
        var stretches = new ArrayList<Stretch>();
        for (int at = 0; at < text.length(); at++) {
            if (!isFigure(text.charAt(at))) continue;
            int from = Math.max(at - REACH, 0);
            int to = Math.min(at + REACH, text.length());
            boolean further = !stretches.isEmpty() && stretches.getLast().to() >= from;
            stretches.add(new Stretch(further ? stretches.removeLast().from() : from, to));
        }
        return new Figures(text, stretches);
    }

    private static boolean isFigure(char sign) {
        return sign >= '0' && sign <= '9';
    }

    String text() {
        return text;
    }

    /** Where a pattern is met, one place after the other, as positions in the whole text. */
    Stream<MatchResult> find(Pattern pattern) {
        var found = new ArrayList<MatchResult>();
        walk(pattern, place -> {
            found.add(place);
            return place.end();
        });
        return found.stream();
    }

    /** @param next takes a place at which the pattern is met and says from where to look on */
    void walk(Pattern pattern, ToIntFunction<MatchResult> next) {
        // What stands beside a stretch still counts: whether a number ends there, or goes on.
        var matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (var stretch : stretches) {
            int from = stretch.from();
            while (matcher.region(from, stretch.to()).find()) from = next.applyAsInt(matcher.toMatchResult());
        }
    }
}
