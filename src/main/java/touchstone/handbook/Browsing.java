package touchstone.handbook;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import touchstone.story.Effect;
import touchstone.story.StoryCounts;
import touchstone.story.StoryFilter;
import touchstone.story.Verdict;
import touchstone.text.Choice;
import touchstone.touchpoint.TouchpointLine;
import touchstone.web.Chip;
import touchstone.web.Facet;
import touchstone.web.Frame;
import touchstone.web.Visit;

/**
 * Which stories somebody browses, read from the address; a verdict or effect that makes no sense there is left out.
 *
 * @param unknown touchpoints that were asked for and do not exist
 */
record Browsing(StoryFilter filter, List<TouchpointLine> touchpoints, List<String> unknown) {
    private static final int MOST_UNKNOWN = 3;
    private static final int LONGEST_UNKNOWN = 40;

    static Browsing of(Visit visit, List<TouchpointLine> touchpoints) {
        var codes = touchpoints.stream().map(TouchpointLine::code).toList();
        return new Browsing(
                new StoryFilter(
                        chosen(visit.queries("touchpoint"), codes, Function.identity()),
                        chosen(visit.queries("verdict"), List.of(Verdict.values()), Verdict::key),
                        chosen(visit.queries("effect"), List.of(Effect.values()), Effect::key)),
                touchpoints,
                unknown(visit.queries("touchpoint"), codes));
    }

    private static List<String> unknown(List<String> asked, List<String> codes) {
        return asked.stream()
                .map(String::strip)
                .filter(code -> !code.isEmpty() && codes.stream().noneMatch(code::equalsIgnoreCase))
                .map(code -> code.length() > LONGEST_UNKNOWN ? code.substring(0, LONGEST_UNKNOWN) + "…" : code)
                .distinct()
                .limit(MOST_UNKNOWN)
                .toList();
    }

    /** Whether only touchpoints were asked for that do not exist: then no story is like that. */
    boolean isNowhere() {
        return !unknown.isEmpty() && filter.touchpoints().isEmpty();
    }

    private static <T> Set<T> chosen(List<String> asked, Collection<T> all, Function<T, String> key) {
        var chosen = new LinkedHashSet<T>();
        for (var value : all) if (asked.stream().anyMatch(key.apply(value)::equalsIgnoreCase)) chosen.add(value);
        return chosen;
    }

    /** The address of this list, from its first page. */
    String address() {
        return address(filter);
    }

    private static String address(StoryFilter filter) {
        var parameters = Stream.of(
                        filter.touchpoints().stream().map(code -> "touchpoint=" + code),
                        filter.verdicts().stream().map(verdict -> "verdict=" + verdict.key()),
                        filter.effects().stream().map(effect -> "effect=" + effect.key()))
                .flatMap(Function.identity())
                .collect(joining("&"));
        return parameters.isEmpty() ? "/stories" : "/stories?" + parameters;
    }

    /** The ways to narrow down; each count ignores what is chosen in its own facet, since its values add up. */
    List<Facet> facets(StoryCounts counts, Frame frame) {
        var places = new ArrayList<Facet.Choice>();
        for (var line : touchpoints) {
            boolean chosen = filter.touchpoints().contains(line.code());
            int stories = counts.where(
                    cell -> cell.touchpoint().equals(line.code()) && anywhere().matches(cell));
            if (stories > 0 || chosen)
                places.add(new Facet.Choice(line.code(), label(line, frame), stories, chosen, ""));
        }
        return List.of(
                new Facet("verdict", frame.text("facet.verdict"), verdicts(counts, frame)),
                new Facet("effect", frame.text("facet.effect"), effects(counts, frame)),
                new Facet("touchpoint", frame.text("facet.touchpoint"), places));
    }

    private List<Facet.Choice> verdicts(StoryCounts counts, Frame frame) {
        var open = new StoryFilter(filter.touchpoints(), Set.of(), filter.effects());
        return Stream.of(Verdict.values())
                .map(verdict -> choice(
                        verdict,
                        counts.where(cell -> cell.verdict() == verdict && open.matches(cell)),
                        filter.verdicts().contains(verdict),
                        frame))
                .toList();
    }

    private List<Facet.Choice> effects(StoryCounts counts, Frame frame) {
        var open = new StoryFilter(filter.touchpoints(), filter.verdicts(), Set.of());
        return Stream.of(Effect.values())
                .map(effect -> choice(
                        effect,
                        counts.where(cell -> cell.effect() == effect && open.matches(cell)),
                        filter.effects().contains(effect),
                        frame))
                .toList();
    }

    private StoryFilter anywhere() {
        return new StoryFilter(Set.of(), filter.verdicts(), filter.effects());
    }

    private static Facet.Choice choice(Choice value, int stories, boolean chosen, Frame frame) {
        return new Facet.Choice(value.key(), frame.text("sign." + value.key()), stories, chosen, value.key());
    }

    /** What is chosen now, each with the list as it would be without it. */
    List<Chip> chips(Frame frame) {
        var chips = new ArrayList<Chip>();
        for (var verdict : filter.verdicts())
            chips.add(new Chip(
                    frame.text("sign." + verdict.key()),
                    address(new StoryFilter(
                            filter.touchpoints(), without(filter.verdicts(), verdict), filter.effects()))));
        for (var effect : filter.effects())
            chips.add(new Chip(
                    frame.text("sign." + effect.key()),
                    address(new StoryFilter(
                            filter.touchpoints(), filter.verdicts(), without(filter.effects(), effect)))));
        for (var line : touchpoints)
            if (filter.touchpoints().contains(line.code()))
                chips.add(new Chip(
                        label(line, frame),
                        address(new StoryFilter(
                                without(filter.touchpoints(), line.code()), filter.verdicts(), filter.effects()))));
        return chips;
    }

    private static String label(TouchpointLine line, Frame frame) {
        return line.code() + " " + line.named().titleIn(frame.language());
    }

    private static <T> Set<T> without(Set<T> chosen, T value) {
        var rest = new LinkedHashSet<>(chosen);
        rest.remove(value);
        return rest;
    }
}
