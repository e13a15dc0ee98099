package touchstone.handbook;

import java.util.ArrayList;
import java.util.List;
import touchstone.journey.Journey;
import touchstone.text.Choice;
import touchstone.text.Language;
import touchstone.touchpoint.Touchpoint;
import touchstone.web.Visit;

/**
 * What stands in the margin of a touchpoint.
 *
 * @param facts what the line above the title has no room for
 * @param journeys ways of customers that come through here
 * @param groups the customers who come here first of all; empty for all alike
 */
public record Beside(List<Fact> facts, List<Way> journeys, List<Way> groups) {
    /** A short fact with its name. */
    public record Fact(String name, String text, Language language) {}

    static Beside of(Handbook handbook, Visit visit, Touchpoint touchpoint) {
        var ui = visit.language();
        return new Beside(
                facts(visit, touchpoint),
                handbook.journeys().all().stream()
                        .filter(journey -> !journey.slug().equals(Journey.WHOLE))
                        .filter(journey -> journey.steps().stream()
                                .anyMatch(step -> step.touchpoint().equals(touchpoint.code())))
                        .map(journey -> Way.to(journey.named(), journey.path(), ui, false))
                        .toList(),
                handbook.groups().all().stream()
                        .filter(group -> touchpoint.groups().contains(group.slug()))
                        .map(group -> Way.to(group.named(), group.path(), ui, false))
                        .toList());
    }

    private static List<Fact> facts(Visit visit, Touchpoint touchpoint) {
        var ui = visit.language();
        var facts = new ArrayList<Fact>();
        if (!touchpoint.channels().isEmpty())
            facts.add(new Fact(
                    visit.text("touchpoint.channels"),
                    String.join(", ", touchpoint.channels()),
                    touchpoint.language()));
        facts.add(
                new Fact(visit.text("touchpoint.meets"), words(visit, "contact-with.", touchpoint.contactWith()), ui));
        facts.add(new Fact(
                visit.text("touchpoint.frequency"),
                visit.text("frequency." + touchpoint.frequency().key()),
                ui));
        facts.add(
                new Fact(visit.text("touchpoint.counts-for"), words(visit, "counts-for.", touchpoint.countsFor()), ui));
        facts.removeIf(fact -> fact.text().isEmpty());
        return facts;
    }

    private static String words(Visit visit, String key, List<? extends Choice> choices) {
        return String.join(
                ", ",
                choices.stream().map(choice -> visit.text(key + choice.key())).toList());
    }
}
