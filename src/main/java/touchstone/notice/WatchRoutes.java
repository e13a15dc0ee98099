package touchstone.notice;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import touchstone.db.Database;
import touchstone.people.Department;
import touchstone.thing.Named;
import touchstone.thing.Ref;
import touchstone.web.NotFound;
import touchstone.web.OwnPath;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;

/** Saying what one wants to hear of, at the foot of every thing's page and on a page of one's own. */
public final class WatchRoutes implements Routes {
    private final Database db;
    private final Inbox inbox;
    private final Digests digests;
    private final Supplier<List<Department>> departments;

    public WatchRoutes(Database db, Inbox inbox, Digests digests, Supplier<List<Department>> departments) {
        this.db = db;
        this.inbox = inbox;
        this.digests = digests;
        this.departments = departments;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/me/following", Right.MEMBER, this::show).post("/me/following", Right.MEMBER, this::say);
    }

    private void show(Visit visit) {
        visit.ownOnly();
        var wish = digests.store().wish(visit.person().id());
        var frame = visit.frame(Section.NONE, visit.text("following.title"));
        var page = new FollowingPage(
                frame,
                inbox.followed(visit.visitor()),
                departments.get(),
                wish.rhythm(),
                wish.language().orElse(visit.language()));
        visit.show(templates -> templates.noticeFollowing(page));
    }

    private void say(Visit visit) {
        var form = visit.form();
        var ref = thing(visit).or(() -> department(form.line("department"))).orElseThrow(NotFound::new);
        boolean wanted = form.line("wanted").equals("yes");
        db.write(tx -> {
            inbox.notices().watch(tx, visit.person().id(), ref, wanted);
            return true;
        });
        visit.goTo(OwnPath.of(form.line("next")).map(OwnPath::text).orElse("/me/following"));
    }

    private Optional<Ref> thing(Visit visit) {
        return inbox.things().at(visit.visitor(), visit.form().line("path")).map(Named::ref);
    }

    private Optional<Ref> department(String slug) {
        return departments.get().stream()
                .filter(department -> department.slug().equals(slug))
                .map(department -> Notice.department(department.id()))
                .findFirst();
    }
}
