package touchstone.handbook;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import touchstone.standard.Standard;
import touchstone.standard.StandardLine;
import touchstone.thing.Ref;
import touchstone.web.Badge;
import touchstone.web.Wording;

/** The badge of every standard; all that it says is at hand, so that no line of a list costs a query. */
final class Badges {
    private final Handbook handbook;
    private final Wording words;
    private final LocalDate today;
    private final Map<Ref, Instant> decided;

    Badges(Handbook handbook, Wording words) {
        this.handbook = handbook;
        this.words = words;
        this.today = handbook.today();
        this.decided = handbook.decisions().shaped();
    }

    Badge of(StandardLine line) {
        boolean holds = line.state().holds();
        var said = new ArrayList<String>();
        if (holds) said.add(words.text("badge.since", line.validFrom()));
        Optional.ofNullable(decided.get(line.named().ref()))
                .map(at -> words.text(holds ? "badge.decided" : "badge.decided.only", handbook.day(at)))
                .ifPresent(said::add);
        boolean overdue = line.overdue(today);
        var review = holds ? words.text(overdue ? "badge.overdue" : "badge.review", line.reviewOn()) : "";
        return new Badge(String.join(", ", said), review, overdue);
    }

    /** The badges of the standards among some things. */
    static Map<Ref, Badge> of(Handbook handbook, Wording words, Collection<Ref> things) {
        if (things.stream().noneMatch(ref -> ref.kind().equals(Standard.KIND))) return Map.of();
        var wanted = Set.copyOf(things);
        var badges = new Badges(handbook, words);
        return handbook.standards().lines().stream()
                .filter(line -> wanted.contains(line.named().ref()))
                .collect(toMap(line -> line.named().ref(), badges::of));
    }
}
