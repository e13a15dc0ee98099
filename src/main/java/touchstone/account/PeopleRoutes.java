package touchstone.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import touchstone.account.AuditStore.By;
import touchstone.people.CompanyPart;
import touchstone.web.NotFound;
import touchstone.web.Problems;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;

/** Who is here; and what admins do about it. */
final class PeopleRoutes implements Routes {
    private final Accounts accounts;
    private final Staff staff;
    private final Letters letters;
    private final String url;

    PeopleRoutes(Accounts accounts, Letters letters, String url) {
        this.accounts = accounts;
        this.staff = new Staff(accounts, letters);
        this.letters = letters;
        this.url = url;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/people", Right.MEMBER, visit -> show(visit, 200, Newcomer.NOBODY, new Problems()))
                .post("/people", Right.ADMIN, this::invite)
                .get("/people/{slug}", Right.ADMIN, visit -> show(visit, 200, account(visit), ""))
                .post("/people/{slug}", Right.ADMIN, this::describe)
                .post("/people/{slug}/name", Right.ADMIN, this::rename)
                .post("/people/{slug}/link", Right.ADMIN, this::link)
                .post("/people/{slug}/deactivation", Right.ADMIN, this::deactivate)
                .post("/people/{slug}/return", Right.ADMIN, this::reactivate)
                .post("/people/{slug}/farewell", Right.ADMIN, this::part);
    }

    private Account account(Visit visit) {
        return accounts.people().at(visit.path("slug")).orElseThrow(NotFound::new);
    }

    private static By by(Visit visit) {
        return new By(visit.person().id(), visit.remote());
    }

    private void invite(Visit visit) {
        var newcomer = Newcomer.from(visit.form());
        var unknown = unknown(visit);
        if (unknown.any()) {
            show(visit, 422, newcomer, newcomer.problems().addAll(unknown));
            return;
        }
        switch (staff.invite(newcomer, by(visit), envelope(visit))) {
            case Staff.Inviting.Invited(Account account, String token) -> hand(visit, account, token);
            case Staff.Inviting.Refused(Problems problems) -> show(visit, 422, newcomer, problems);
        }
    }

    /** What was chosen that there is not, or not chosen; what a form leaves out is the first department, and a member. */
    private Problems unknown(Visit visit) {
        var problems = new Problems();
        var department = visit.form().line("department");
        var role = visit.form().line("role");
        if (Newcomer.isUnchosen(visit.form())) problems.add("department", "people.department.none");
        if (!accounts.company().hasDepartment(department)) problems.add("department", "people.department.unknown");
        if (!role.isEmpty() && !Newcomer.role(role).key().equals(role)) problems.add("role", "people.role.unknown");
        return problems;
    }

    private void link(Visit visit) {
        var account = account(visit);
        hand(visit, account, staff.link(account, by(visit), envelope(visit)).orElseThrow(NotFound::new));
    }

    private static Optional<Staff.Envelope> envelope(Visit visit) {
        if (!visit.form().ticked("by-mail")) return Optional.empty();
        return Optional.of(new Staff.Envelope(visit.words(), visit.person().nameIn(visit.language())));
    }

    /** Shown at once and never again, as only the hash of the secret is kept. */
    private void hand(Visit visit, Account account, String token) {
        visit.ownOnly();
        var link = (url.isEmpty() ? visit.server() : url) + "/invitations/" + token;
        boolean wanted = visit.form().ticked("by-mail");
        var why = wanted ? letters.unreachable(account) : Optional.<String>empty();
        var page = new LinkPage(
                visit.frame(Section.NONE, visit.text("link.title")),
                account,
                link,
                wanted && why.isEmpty(),
                why.map(key -> visit.text(key, account.person().nameIn(visit.language())))
                        .orElse(""));
        visit.show(templates -> templates.accountLink(page));
    }

    private void describe(Visit visit) {
        var account = account(visit);
        var unknown = unknown(visit);
        if (unknown.any()) {
            var words = visit.words();
            show(
                    visit,
                    422,
                    account,
                    String.join(" ", unknown.of("department", words)) + String.join(" ", unknown.of("role", words)));
            return;
        }
        after(visit, account, staff.describe(account, Newcomer.from(visit.form()), by(visit)));
    }

    private void rename(Visit visit) {
        var account = account(visit);
        var naming = Naming.from(visit.form(), account);
        var problems = Staff.rename(accounts, account, naming, by(visit));
        if (problems.any()) show(visit, 422, account, "", naming, problems);
        else visit.goTo(account.path());
    }

    private void deactivate(Visit visit) {
        var account = account(visit);
        after(visit, account, staff.deactivate(account, by(visit)));
    }

    private void after(Visit visit, Account account, boolean done) {
        if (done) visit.goTo(account.path());
        else show(visit, 422, account, visit.text("person.last-admin"));
    }

    private void reactivate(Visit visit) {
        var account = account(visit);
        staff.reactivate(account, by(visit));
        visit.goTo(account.path());
    }

    private void part(Visit visit) {
        var account = account(visit);
        if (staff.part(account, by(visit))) visit.goTo("/people?done=parted");
        else show(visit, 422, account, visit.text("person.still-here"));
    }

    private void show(Visit visit, int status, Newcomer draft, Problems problems) {
        var frame = visit.frame(Section.NONE, visit.text("people.title"));
        var here = accounts.people().here();
        var page = new PeoplePage(
                frame,
                frame.isAdmin() && visit.query("done").equals("parted"),
                here,
                frame.isAdmin() ? accounts.people().left() : List.of(),
                accounts.company().departments(),
                teams(visit, here),
                draft,
                problems,
                problems.any() ? waiting(draft) : Optional.empty());
        visit.show(status, templates -> templates.accountPeople(page));
    }

    /** Who is invited by that sign-in name already and has not joined: whoever reloads has lost a link that is shown once. */
    private Optional<Account> waiting(Newcomer newcomer) {
        return accounts.people().find(newcomer.signIn()).filter(account -> account.active() && !account.ready());
    }

    private List<PeoplePage.Team> teams(Visit visit, List<Account> here) {
        var members = accounts.parts().members();
        return accounts.parts().all(CompanyPart.TEAM).stream()
                .filter(team -> team.people() > 0)
                .map(team -> new PeoplePage.Team(team.titleIn(visit.language()), in(members.get(team.slug()), here)))
                .toList();
    }

    private static List<Account> in(@Nullable List<String> slugs, List<Account> here) {
        return here.stream()
                .filter(account ->
                        slugs != null && slugs.contains(account.person().slug()))
                .toList();
    }

    private void show(Visit visit, int status, Account account, String problem) {
        show(visit, status, account, problem, Naming.of(account), new Problems());
    }

    private void show(Visit visit, int status, Account account, String problem, Naming naming, Problems problems) {
        visit.ownOnly();
        var frame = visit.frame(Section.NONE, account.person().nameIn(visit.language()));
        var page = new PersonPage(frame, account, accounts.company().departments(), problem, naming, problems);
        visit.show(status, templates -> templates.accountPerson(page));
    }
}
