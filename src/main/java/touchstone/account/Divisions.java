package touchstone.account;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.people.CompanyPart;
import touchstone.people.PartLine;
import touchstone.people.PartStore;
import touchstone.thing.Named;
import touchstone.web.Problems;

/** What editors do with departments, teams and offerings: make, rename, order, fill, and dissolve one into another. */
final class Divisions {
    private final Database db;
    private final PartStore parts;
    private final UsesStore uses;
    private final Moving moving;

    Divisions(Database db, PartStore parts, Moving moving) {
        this.db = db;
        this.parts = parts;
        this.uses = new UsesStore(db);
        this.moving = moving;
    }

    PartStore parts() {
        return parts;
    }

    UsesStore uses() {
        return uses;
    }

    Problems add(CompanyPart part, PartDraft draft) {
        var problems = draft.problems(parts.all(part));
        if (!problems.any())
            db.write(tx -> {
                parts.add(tx, part, draft.title(), draft.titleDe());
                return true;
            });
        return problems;
    }

    Problems change(CompanyPart part, PartLine line, PartDraft draft) {
        var problems = draft.problems(others(part, line));
        if (!problems.any())
            db.write(tx -> {
                parts.rename(tx, part, line.id(), draft.title(), draft.titleDe());
                if (part == CompanyPart.TEAM) parts.members(tx, line.id(), draft.people());
                return true;
            });
        return problems;
    }

    /** All but one. */
    List<PartLine> others(CompanyPart part, PartLine line) {
        return parts.all(part).stream()
                .filter(other -> !other.id().equals(line.id()))
                .toList();
    }

    /**
     * Brings the departments into an order.
     *
     * @param move one that goes up or down in it, {@code department up <slug>}; empty for none
     */
    void order(List<String> slugs, String move) {
        var order = new ArrayList<>(slugs);
        var words = move.split(" ", 3);
        int from = words.length < 3 ? -1 : order.indexOf(words[2]);
        int to = from + (words.length > 1 && words[1].equals("up") ? -1 : 1);
        if (from >= 0 && to >= 0 && to < order.size()) Collections.swap(order, from, to);
        db.write(tx -> {
            parts.order(tx, order);
            return true;
        });
    }

    /** Whether something has to go elsewhere before it can be removed. */
    boolean needsTarget(CompanyPart part, PartLine line, List<Named> things) {
        return switch (part) {
            case DEPARTMENT -> line.people() > 0 || !things.isEmpty() || parts.left(line.id()) > 0;
            case TEAM, OFFERING -> false;
        };
    }

    /**
     * Removes one; what belonged to it goes to another one first. False when that one is missing.
     *
     * @param to the slug of the other one, empty for none
     */
    boolean remove(CompanyPart part, PartLine line, String to, Deed deed) {
        return db.write(tx -> remove(tx, part, line, to, deed));
    }

    private boolean remove(Tx tx, CompanyPart part, PartLine line, String to, Deed deed) {
        var things = uses.of(tx, part, line.id());
        Optional<PartLine> target = others(part, line).stream()
                .filter(other -> other.slug().equals(to))
                .findFirst();
        if (target.isEmpty() && (!to.isEmpty() || needsTarget(part, line, things))) return false;
        moving.move(tx, things, line.slug(), to, deed);
        if (part == CompanyPart.DEPARTMENT) target.ifPresent(other -> parts.movePeople(tx, line, other));
        parts.remove(tx, part, line);
        return true;
    }
}
