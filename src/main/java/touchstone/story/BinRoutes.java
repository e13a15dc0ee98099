package touchstone.story;

import java.time.ZoneId;
import java.util.function.Supplier;
import touchstone.account.AuditStore;
import touchstone.web.NotFound;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;

/** The recycle bin. */
public final class BinRoutes implements Routes {
    private final Bin bin;
    private final BinStore store;
    private final Supplier<ZoneId> zone;

    public BinRoutes(Bin bin, BinStore store, Supplier<ZoneId> zone) {
        this.bin = bin;
        this.store = store;
        this.zone = zone;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/bin", Right.EDITOR, this::show);
        routing.post("/stories/{slug}/remove", Right.MEMBER, this::remove);
        routing.post("/stories/{slug}/restore", Right.EDITOR, this::restore);
        routing.post("/stories/{slug}/erase", Right.ADMIN, this::erase);
    }

    private void show(Visit visit) {
        var frame = visit.frame(Section.NONE, visit.text("bin.title"));
        var rows = store.all().stream()
                .map(binned -> new BinPage.Row(
                        binned.title(),
                        "/stories/" + binned.slug(),
                        frame.date(binned.at().atZone(zone.get()).toLocalDate())))
                .toList();
        visit.ownOnly();
        visit.show(templates -> templates.storyBin(new BinPage(frame, rows)));
    }

    private void remove(Visit visit) {
        if (!bin.remove(visit.visitor(), visit.path("slug"))) throw new NotFound();
        visit.goTo("/stories");
    }

    private void restore(Visit visit) {
        if (!bin.restore(visit.path("slug"))) throw new NotFound();
        visit.goTo("/stories/" + visit.path("slug"));
    }

    private void erase(Visit visit) {
        var by = new AuditStore.By(visit.person().id(), visit.remote());
        if (!bin.erase(by, visit.path("slug"))) throw new NotFound();
        visit.goTo("/bin");
    }
}
