package touchstone.discussion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import touchstone.people.Visitor;
import touchstone.text.Html;
import touchstone.web.Frame;
import touchstone.web.Prose;

/**
 * What people think of what a thread is about, in three counted groups.
 *
 * @param mine what the visitor thinks, nothing for a guest
 */
public record Positions(int number, List<Group> groups, Optional<Position> mine) {
    /** So many reasons a group shows; all positions are counted. */
    private static final int SHOWN = 50;

    /**
     * Everybody of one stance.
     *
     * @param sign the name of its sign
     * @param further how many positions there are that are not shown
     */
    public record Group(Stance stance, String sign, String label, int number, List<Held> held, int further) {}

    /**
     * One position.
     *
     * @param before what it was before, in words; empty for the first one
     * @param history where all that the same person thought before can be read
     */
    public record Held(String who, Html reason, String before, String history) {
        public boolean hasReason() {
            return !reason.isEmpty();
        }
    }

    /** How many characters of reasons there are to read. */
    int length() {
        return groups.stream()
                .flatMap(group -> group.held().stream())
                .mapToInt(held -> held.who().length() + held.reason().toString().length())
                .sum();
    }

    /** The reasons that are shown: no others need to be laid out. */
    static List<String> reasons(List<Position> all) {
        return Arrays.stream(Stance.values())
                .flatMap(stance ->
                        all.stream().filter(one -> one.stance() == stance).limit(SHOWN))
                .map(Position::reason)
                .toList();
    }

    static Positions of(Frame frame, Visitor visitor, DiscussionThread thread, List<Position> all, Prose prose) {
        var groups = new ArrayList<Group>();
        for (var stance : Stance.values()) {
            var here = all.stream().filter(one -> one.stance() == stance).toList();
            var shown = here.stream()
                    .limit(SHOWN)
                    .map(one -> held(frame, thread, one, prose))
                    .toList();
            groups.add(new Group(
                    stance,
                    stance.sign(),
                    frame.text("position." + stance.key()),
                    here.size(),
                    shown,
                    here.size() - shown.size()));
        }
        var mine = all.stream().filter(one -> visitor.is(one.by().id())).findFirst();
        return new Positions(all.size(), groups, mine);
    }

    private static Held held(Frame frame, DiscussionThread thread, Position position, Prose prose) {
        return new Held(
                position.by().nameIn(frame.language()),
                prose.html(position.reason()),
                position.before()
                        .map(before -> before == position.stance()
                                ? frame.text("position.reason-changed")
                                : frame.text("position.changed-from", frame.text("position." + before.key())))
                        .orElse(""),
                PositionHistoryPage.path(thread, position.by().slug()));
    }
}
