package touchstone.handbook;

import java.util.Arrays;
import java.util.List;
import touchstone.touchpoint.Phase;
import touchstone.touchpoint.TouchpointLine;
import touchstone.web.Frame;
import touchstone.web.Section;
import touchstone.web.TouchpointCard;
import touchstone.web.Visit;

/** All touchpoints by phase, retired ones too: an index beside the journey. */
public record TouchpointsPage(Frame frame, List<Group> phases) {
    /** The touchpoints of one phase. */
    public record Group(String title, List<TouchpointCard> cards) {}

    static TouchpointsPage of(Handbook handbook, Visit visit) {
        var cards = Cards.of(handbook, visit);
        var lines = handbook.touchpoints().lines();
        return new TouchpointsPage(
                visit.frame(Section.JOURNEY, visit.text("touchpoints.title")),
                Arrays.stream(Phase.values())
                        .map(phase -> group(visit, phase, lines, cards))
                        .filter(group -> !group.cards().isEmpty())
                        .toList());
    }

    private static Group group(Visit visit, Phase phase, List<TouchpointLine> lines, Cards cards) {
        return new Group(
                visit.text("phase." + phase.key()),
                lines.stream()
                        .filter(line -> line.phase() == phase)
                        .map(cards::card)
                        .toList());
    }
}
