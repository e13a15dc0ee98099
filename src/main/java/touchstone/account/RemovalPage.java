package touchstone.account;

import java.util.List;
import touchstone.people.CompanyPart;
import touchstone.people.PartLine;
import touchstone.thing.Named;
import touchstone.web.Frame;

/**
 * Before a department, a team or an offering is removed: what happens to what belongs to it.
 *
 * @param needsTarget whether that has to go to another one
 * @param problem why it was not removed, in words, or empty
 */
public record RemovalPage(
        Frame frame,
        CompanyPart part,
        PartLine line,
        List<Named> things,
        boolean needsTarget,
        List<PartLine> others,
        String problem) {
    public String title() {
        return frame.title();
    }

    public String path() {
        return part.path() + "/" + line.slug();
    }

    /** What happens, in a sentence or two. */
    public String deck() {
        if (!mayGo()) return frame.text("company.removal.only");
        if (needsTarget) return frame.text("company.removal.moves");
        if (part == CompanyPart.TEAM) return frame.text("company.removal.team", line.people());
        return frame.text(things.isEmpty() ? "company.removal.unused" : "company.removal.journeys");
    }

    /** Whether there is a way to remove it: somewhere for what belongs to it to go. */
    public boolean mayGo() {
        return !needsTarget || !others.isEmpty();
    }

    /** Whether to ask where what belongs to it goes. */
    public boolean asksWhere() {
        return !others.isEmpty() && (needsTarget || !things.isEmpty());
    }

    public boolean hasPeople() {
        return part == CompanyPart.DEPARTMENT && line.people() > 0;
    }

    public String people() {
        return frame.count("company.people", line.people());
    }
}
