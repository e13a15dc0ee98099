package touchstone.standard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How well a version of a standard is known: management first, then the departments (domain, formula 12). No figure is
 * about fewer than {@value #FEW} people (formula 13), and none follows from the others: small departments are shown
 * together, with the next larger one where they are still few; where even that leaves a figure out, so is the whole.
 *
 * @param all of everybody who is asked; empty where it would tell of a few
 */
public record Coverage(List<Line> lines, Optional<Share> all) {
    /** Of fewer people no figure is shown. */
    public static final int FEW = 5;

    /**
     * One line.
     *
     * @param management whether management is counted in it
     * @param departments the slugs of the departments whose other people are counted in it
     * @param share empty where it would tell of a few
     */
    public record Line(boolean management, List<String> departments, Optional<Share> share) {}

    /** People of one department, with or without the attribute of management. */
    record Group(String department, boolean management, Share share) {}

    private record Counted(boolean management, List<String> departments, Share share) {
        boolean isSmall() {
            return share.asked() < FEW;
        }

        Counted with(Counted other) {
            var both = new ArrayList<>(departments);
            both.addAll(other.departments);
            return new Counted(management || other.management, both, share.plus(other.share));
        }

        Line line() {
            return new Line(management, departments, isSmall() ? Optional.empty() : Optional.of(share));
        }
    }

    /** @param groups everybody who is asked, in the order of the departments */
    static Coverage of(List<Group> groups) {
        var whole = groups.stream().map(Group::share).reduce(new Share(0, 0), Share::plus);
        var departments = together(departments(groups));
        var lines = new ArrayList<Counted>();
        management(groups).ifPresent(lines::add);
        lines.addAll(departments);
        if (!lines.isEmpty()
                && lines.getFirst().management()
                && lines.getFirst().isSmall()
                && lines.size() > 1) {
            var next = lines.stream().skip(1).min(Comparator.comparingInt(one -> one.share()
                    .asked()));
            lines.set(0, lines.getFirst().with(next.orElseThrow()));
            lines.remove(next.orElseThrow());
        }
        boolean hidden = lines.stream().anyMatch(Counted::isSmall);
        return new Coverage(lines.stream().map(Counted::line).toList(), hidden ? Optional.empty() : Optional.of(whole));
    }

    private static Optional<Counted> management(List<Group> groups) {
        return groups.stream()
                .filter(Group::management)
                .map(group -> new Counted(true, List.of(), group.share()))
                .reduce(Counted::with);
    }

    private static List<Counted> departments(List<Group> groups) {
        var found = new LinkedHashMap<String, Counted>();
        for (var group : groups)
            if (!group.management())
                found.merge(
                        group.department(),
                        new Counted(false, List.of(group.department()), group.share()),
                        (one, other) -> new Counted(
                                false, one.departments(), one.share().plus(other.share())));
        return List.copyOf(((Map<String, Counted>) found).values());
    }

    /** The large departments alone, the small ones in one line behind them. */
    private static List<Counted> together(List<Counted> departments) {
        var large = new ArrayList<>(
                departments.stream().filter(one -> !one.isSmall()).toList());
        var small = departments.stream().filter(Counted::isSmall).reduce(Counted::with);
        if (small.isEmpty()) return large;
        var joint = small.get();
        if (joint.isSmall() && !large.isEmpty()) {
            var next = large.stream()
                    .min(Comparator.comparingInt(one -> one.share().asked()))
                    .orElseThrow();
            large.remove(next);
            joint = next.with(joint);
        }
        large.add(joint);
        return large;
    }
}
