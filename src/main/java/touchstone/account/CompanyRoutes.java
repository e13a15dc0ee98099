package touchstone.account;

import java.util.List;
import touchstone.history.Deed;
import touchstone.people.CompanyPart;
import touchstone.people.PartLine;
import touchstone.thing.Named;
import touchstone.thing.Things;
import touchstone.web.NotFound;
import touchstone.web.Problems;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;

/** Departments, teams and offerings, which editors keep. */
public final class CompanyRoutes implements Routes {
    private final Accounts accounts;
    private final Divisions divisions;

    public CompanyRoutes(Accounts accounts, Moving moving) {
        this.accounts = accounts;
        this.divisions = new Divisions(accounts.db(), accounts.parts(), moving);
    }

    @Override
    public void register(Routing routing) {
        routing.post("/departments/order", Right.EDITOR, this::order);
        for (var part : CompanyPart.values()) {
            var one = part.path() + "/{slug}";
            routing.get(part.path(), Right.EDITOR, visit -> list(visit, 200, part, PartDraft.BLANK, new Problems()))
                    .post(part.path(), Right.EDITOR, visit -> add(visit, part))
                    .get(one, Right.EDITOR, visit -> show(visit, part))
                    .post(one, Right.EDITOR, visit -> change(visit, part))
                    .get(one + "/removal", Right.EDITOR, visit -> removal(visit, 200, part, ""))
                    .post(one + "/removal", Right.EDITOR, visit -> remove(visit, part));
        }
    }

    private PartLine line(Visit visit, CompanyPart part) {
        return divisions.parts().find(part, visit.path("slug")).orElseThrow(NotFound::new);
    }

    private void list(Visit visit, int status, CompanyPart part, PartDraft draft, Problems problems) {
        visit.ownOnly();
        var page = new PartsPage(
                visit.frame(Section.NONE, visit.text("company." + part.key() + ".title")),
                part,
                divisions.parts().all(part),
                divisions.uses().counts(part),
                draft,
                problems);
        visit.show(status, templates -> templates.accountParts(page));
    }

    private void add(Visit visit, CompanyPart part) {
        var draft = PartDraft.from(visit.form());
        var problems = divisions.add(part, draft);
        if (problems.any()) list(visit, 422, part, draft, problems);
        else visit.goTo(part.path());
    }

    private void order(Visit visit) {
        var form = visit.form();
        divisions.order(form.all("department"), form.line("move"));
        visit.goTo("/departments#order");
    }

    private void show(Visit visit, CompanyPart part) {
        var line = line(visit, part);
        var people = divisions.parts().members().getOrDefault(line.slug(), List.of());
        show(visit, 200, part, line, new PartDraft(line.title(), line.titleDe(), people), new Problems());
    }

    private void show(Visit visit, int status, CompanyPart part, PartLine line, PartDraft draft, Problems problems) {
        visit.ownOnly();
        var page = new PartPage(
                visit.frame(Section.NONE, line.titleIn(visit.language())),
                part,
                line,
                draft,
                readable(visit, divisions.uses().of(part, line.id())),
                accounts.company().people(),
                accounts.company().departments(),
                problems);
        visit.show(status, templates -> templates.accountPart(page));
    }

    /** What lies in the bin belongs to a department too, and moves with the rest; it is named nowhere but there. */
    private static List<Named> readable(Visit visit, List<Named> things) {
        return things.stream()
                .filter(thing -> Things.mayRead(visit.visitor(), thing.access()))
                .toList();
    }

    private void change(Visit visit, CompanyPart part) {
        var line = line(visit, part);
        var draft = PartDraft.from(visit.form());
        var problems = divisions.change(part, line, draft);
        if (problems.any()) show(visit, 422, part, line, draft, problems);
        else visit.goTo(part.path());
    }

    private void removal(Visit visit, int status, CompanyPart part, String problem) {
        visit.ownOnly();
        var line = line(visit, part);
        var things = divisions.uses().of(part, line.id());
        var page = new RemovalPage(
                visit.frame(Section.NONE, visit.text("company.removal.title", line.titleIn(visit.language()))),
                part,
                line,
                readable(visit, things),
                divisions.needsTarget(part, line, things),
                divisions.others(part, line),
                problem);
        visit.show(status, templates -> templates.accountRemoval(page));
    }

    private void remove(Visit visit, CompanyPart part) {
        var line = line(visit, part);
        var to = visit.form().line("to");
        var reason = visit.text("company.removal.reason", line.titleIn(visit.language()));
        if (divisions.remove(part, line, to, Deed.here(reason, visit.person().id(), false))) visit.goTo(part.path());
        else removal(visit, 422, part, visit.text("company.removal.where"));
    }
}
