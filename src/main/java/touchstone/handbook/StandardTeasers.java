package touchstone.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import touchstone.standard.StandardLine;
import touchstone.standard.StandardState;
import touchstone.story.Verdict;
import touchstone.text.Language;
import touchstone.web.StandardTeaser;
import touchstone.web.Visit;
import touchstone.web.Wording;

/** Standards as lists show them. */
final class StandardTeasers {
    private final Wording words;
    private final Language ui;
    private final Badges badges;
    private final Map<String, Map<Verdict, Integer>> told;

    private StandardTeasers(Handbook handbook, Visit visit) {
        this.words = visit.words();
        this.ui = visit.language();
        this.badges = new Badges(handbook, visit.words());
        this.told = handbook.stories().countsByStandard();
    }

    static StandardTeasers of(Handbook handbook, Visit visit) {
        return new StandardTeasers(handbook, visit);
    }

    /** In a list that parts binding from inviting by itself: the rule, its state where that is worth a word, its stories. */
    StandardTeaser of(StandardLine line) {
        return teaser(line, words.text("standard.rule." + line.rule().key()));
    }

    /** In a list where what binds and what invites stand mixed: each says which it is. */
    StandardTeaser ofMixed(StandardLine line) {
        return teaser(
                line,
                words.text(line.rule().binding() ? "force.binding" : "force.inviting") + " · "
                        + words.text("rule." + line.rule().key()));
    }

    /** Under one of the touchpoints where it applies: it says at which others it does, too. */
    StandardTeaser at(String touchpoint, StandardLine line) {
        var teaser = of(line);
        var others = line.touchpoints().stream()
                .filter(code -> !code.equals(touchpoint))
                .toList();
        if (others.isEmpty()) return teaser;
        var facts = new ArrayList<>(teaser.facts());
        facts.add(1, words.text("standard.also-at", String.join(", ", others)));
        return new StandardTeaser(
                teaser.dataRef(),
                teaser.code(),
                teaser.path(),
                teaser.sentence(),
                teaser.language(),
                facts,
                teaser.badge(),
                teaser.stories());
    }

    List<StandardTeaser> of(List<StandardLine> lines) {
        return lines.stream().map(this::of).toList();
    }

    private StandardTeaser teaser(StandardLine line, String rule) {
        var named = line.named();
        return new StandardTeaser(
                named.dataRef(),
                line.code(),
                line.path(),
                named.titleIn(ui),
                named.titleLanguage(ui),
                facts(line, rule),
                badges.of(line),
                line.state().holds() ? stories(line) : "");
    }

    private List<String> facts(StandardLine line, String rule) {
        var facts = new ArrayList<String>();
        facts.add(line.price()
                .map(price -> rule + ", " + words.text("price." + price.key()))
                .orElse(rule));
        if (line.state() != StandardState.IN_FORCE)
            facts.add(words.text("standard.state." + line.state().key()));
        if (line.version() > 1) facts.add(words.text("standard.version", line.version()));
        return facts;
    }

    /** Its stories by number; that there is none matters only where it binds. */
    private String stories(StandardLine line) {
        int stories = told.getOrDefault(line.id(), Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        if (stories > 0) return words.count("standard.stories", stories);
        return line.rule().binding() ? words.text("standard.untold") : "";
    }
}
