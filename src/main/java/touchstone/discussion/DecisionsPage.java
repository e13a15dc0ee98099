package touchstone.discussion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import touchstone.web.Frame;
import touchstone.web.Pages;
import touchstone.web.Section;
import touchstone.web.Visit;

/**
 * The log of decisions.
 *
 * @param effects by which it can be narrowed down
 * @param from the first day, as typed; empty for all
 * @param until the last day, as typed; empty for all
 * @param number how many there are
 * @param file where it can be had as a table
 */
public record DecisionsPage(
        Frame frame,
        TouchpointChoice touchpoints,
        List<EffectChoice> effects,
        String from,
        String until,
        int number,
        List<DecisionView> decisions,
        Pages pages,
        String file) {
    /** One effect, with how many decisions had it. */
    public record EffectChoice(String key, String label, int number, boolean chosen) {}

    static DecisionsPage of(Forum forum, Visit visit) {
        var frame = visit.frame(Section.DECISIONS, visit.text("section.decisions"));
        var filter = filter(forum, visit);
        var counts = forum.log().counts(filter);
        int number = filter.effect().isEmpty()
                ? counts.values().stream().mapToInt(Integer::intValue).sum()
                : counts.getOrDefault(filter.effect(), 0);
        var query = query(filter, visit);
        var pages = pages(page(forum, visit, filter), number, "/decisions" + query);
        var lines = forum.log().lines(filter, pages.offset(), Pages.SIZE);
        var things = forum.things().named(visit.visitor(), DecisionView.things(lines));
        var prose = forum.prose(
                visit, lines.stream().map(line -> line.decision().reason()).toList());
        return new DecisionsPage(
                frame,
                TouchpointChoice.of(forum.things(), visit, forum.log().touchpoints()),
                effects(visit, filter, counts),
                day(visit, "from"),
                day(visit, "until"),
                number,
                lines.stream()
                        .map(line -> DecisionView.of(forum, frame, line, things, prose))
                        .toList(),
                pages,
                "/decisions.csv" + query);
    }

    /** A page behind the last one is the last one: decisions come, and addresses are kept. */
    private static Pages pages(int page, int number, String address) {
        var pages = Pages.of(page, number, address);
        return new Pages(Math.min(pages.page(), pages.last()), pages.last(), address);
    }

    /** The page that is asked for, or the one on which a decision stands. */
    private static int page(Forum forum, Visit visit, DecisionFilter filter) {
        var decision = visit.query("decision");
        return decision.isEmpty() ? visit.number("page", 1) : forum.log().before(filter, decision) / Pages.SIZE + 1;
    }

    /** What the address asks for; nonsense asks for nothing. */
    static DecisionFilter filter(Forum forum, Visit visit) {
        var zone = forum.company().zone();
        return new DecisionFilter(
                TouchpointChoice.asked(visit),
                effect(visit),
                DecisionDraft.date(visit.query("from"))
                        .map(day -> day.atStartOfDay(zone).toInstant()),
                DecisionDraft.date(visit.query("until"))
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private static String effect(Visit visit) {
        for (var effect : DecisionEffect.values()) if (effect.key().equals(visit.query("effect"))) return effect.key();
        return "";
    }

    private static String day(Visit visit, String name) {
        return DecisionDraft.date(visit.query(name)).map(LocalDate::toString).orElse("");
    }

    private static String query(DecisionFilter filter, Visit visit) {
        var parts = new ArrayList<String>();
        if (!filter.touchpoint().isEmpty()) parts.add("touchpoint=" + filter.touchpoint());
        if (!filter.effect().isEmpty()) parts.add("effect=" + filter.effect());
        for (var name : List.of("from", "until"))
            if (!day(visit, name).isEmpty()) parts.add(name + "=" + day(visit, name));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static List<EffectChoice> effects(Visit visit, DecisionFilter filter, Map<String, Integer> counts) {
        var effects = new ArrayList<EffectChoice>();
        for (var effect : DecisionEffect.values())
            effects.add(new EffectChoice(
                    effect.key(),
                    visit.text("decision.effect." + effect.key()),
                    counts.getOrDefault(effect.key(), 0),
                    effect.key().equals(filter.effect())));
        return effects;
    }

    /** Whether nothing was decided yet at all: then there is nothing to choose from. */
    public boolean isNew() {
        return number == 0 && !isNarrowed();
    }

    public boolean isNarrowed() {
        return pages.address().contains("?");
    }

    /** Whether the last day lies before the first: then nothing can be between them. */
    private boolean isTurned() {
        return !from.isEmpty() && !until.isEmpty() && LocalDate.parse(until).isBefore(LocalDate.parse(from));
    }

    /** The key of what to say where nothing is shown. */
    public String nothing() {
        if (isTurned()) return "decisions.turned";
        return isNarrowed() ? "decisions.none-here" : "decisions.none";
    }
}
