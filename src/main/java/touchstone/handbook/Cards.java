package touchstone.handbook;

import java.util.List;
import touchstone.journey.CustomerGroup;
import touchstone.standard.StandardLine;
import touchstone.story.StoryCounts;
import touchstone.story.Verdict;
import touchstone.touchpoint.TouchpointLine;
import touchstone.touchpoint.TouchpointState;
import touchstone.web.Counts;
import touchstone.web.TouchpointCard;
import touchstone.web.Visit;
import touchstone.web.Wording;

/** Touchpoints as the journey shows them: what there is, and what is missing. */
final class Cards {
    private final Places places;
    private final Departments departments;
    private final List<StandardLine> standards;
    private final StoryCounts stories;
    private final List<CustomerGroup> groups;
    private final Gaps gaps;
    private final Wording words;

    private Cards(Handbook handbook, Visit visit) {
        this.places = Places.of(handbook, visit);
        this.departments = Departments.of(handbook, visit);
        this.standards = handbook.standards().inForce();
        this.stories = handbook.stories().counts();
        this.groups = handbook.groups().all();
        this.gaps = Gaps.of(handbook);
        this.words = visit.words();
    }

    static Cards of(Handbook handbook, Visit visit) {
        return new Cards(handbook, visit);
    }

    TouchpointCard card(TouchpointLine line) {
        return card(line, false, state(line));
    }

    /** The same touchpoint through the eyes of a group: what names other groups only stands back, with a word. */
    TouchpointCard card(TouchpointLine line, CustomerGroup group) {
        if (!line.active() || line.groups().isEmpty()) return card(line);
        if (line.groups().contains(group.slug())) return card(line, false, words.text("journey.theirs"));
        return card(line, true, words.text("journey.aside", names(line)));
    }

    private TouchpointCard card(TouchpointLine line, boolean aside, String note) {
        return new TouchpointCard(
                line.named().dataRef(),
                places.to(line),
                departments.title(line.department()),
                line.critical(),
                line.state() == TouchpointState.PLANNED,
                aside,
                note,
                counts(line.code()),
                gaps.at(line.code(), words));
    }

    private String state(TouchpointLine line) {
        return line.active()
                ? ""
                : words.text("touchpoint.state." + line.state().key());
    }

    private String names(TouchpointLine line) {
        var names = groups.stream()
                .filter(group -> line.groups().contains(group.slug()))
                .map(group -> group.named().titleIn(words.language()))
                .toList();
        return String.join(", ", names);
    }

    private Counts counts(String code) {
        int binding = (int) standards.stream()
                .filter(line -> line.at(code) && line.rule().binding())
                .count();
        int all = (int) standards.stream().filter(line -> line.at(code)).count();
        return new Counts(
                binding,
                all - binding,
                stories.at(code, Verdict.DESIRED),
                stories.at(code, Verdict.UNDESIRED),
                stories.at(code, Verdict.OPEN));
    }
}
