package touchstone.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import touchstone.people.CompanyPart;
import touchstone.people.PartLine;
import touchstone.web.Frame;
import touchstone.web.Problems;

/**
 * All departments, teams or offerings.
 *
 * @param things how many things of each kind belong to each one, by its id
 */
public record PartsPage(
        Frame frame,
        CompanyPart part,
        List<PartLine> lines,
        Map<String, Map<String, Integer>> things,
        PartDraft draft,
        Problems problems) {
    /** A text about this part. */
    public String text(String key) {
        return frame.text("company." + part.key() + "." + key);
    }

    public String path(PartLine line) {
        return part.path() + "/" + line.slug();
    }

    /** What belongs to it, in words. */
    public String counts(PartLine line) {
        var counts = new ArrayList<String>();
        if (part != CompanyPart.OFFERING) counts.add(frame.count("company.people", line.people()));
        var own = things.getOrDefault(line.id(), Map.of());
        for (var kind : List.of("touchpoint", "standard", "journey"))
            if (own.containsKey(kind)) counts.add(frame.count("company." + kind + "s", own.getOrDefault(kind, 0)));
        if (part == CompanyPart.OFFERING && own.isEmpty()) counts.add(frame.count("company.journeys", 0));
        return String.join(" · ", counts);
    }

    /** Whether there is an order to keep. */
    public boolean isOrdered() {
        return part == CompanyPart.DEPARTMENT && lines.size() > 1;
    }

    public List<String> problems(String field) {
        return problems.of(field, frame.words());
    }
}
