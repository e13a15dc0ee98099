package touchstone.handbook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.standard.StandardLine;
import touchstone.web.Frame;

/** Which standards are under strain, derived, and why in words: stories since the last review, or what readers doubt. */
final class Strain {
    private Strain() {}

    /** The reasons of each strained standard in force, by its code. */
    static Map<String, List<String>> of(Handbook handbook, Frame frame, List<StandardLine> lines) {
        var holding = lines.stream().filter(line -> line.state().holds()).toList();
        var flags = handbook.flags().standing();
        var second = handbook.undesired().second();
        var decided = handbook.decisions().decided();
        var found = new LinkedHashMap<String, List<String>>();
        for (var line : holding) {
            var reasons = new ArrayList<String>();
            var reviewed = reviewed(
                    handbook, line, Optional.ofNullable(decided.get(line.named().ref())));
            if (second.getOrDefault(line.id(), Instant.MIN).isAfter(reviewed))
                reasons.add(frame.text("strain.stories"));
            for (var flag : flags.getOrDefault(line.id(), List.of()))
                reasons.add(frame.text("strain.doubt", flag.sentence()));
            if (!reasons.isEmpty()) found.put(line.code(), reasons);
        }
        return found;
    }

    /** When it was looked at last: at its newest decision, else when it came into force. */
    private static Instant reviewed(Handbook handbook, StandardLine line, Optional<Instant> decided) {
        return decided.orElseGet(
                () -> line.validFrom().atStartOfDay(handbook.company().zone()).toInstant());
    }
}
