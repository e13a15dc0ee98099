package touchstone.account;

import touchstone.account.AuditStore.By;
import touchstone.account.AuditStore.Event;
import touchstone.attachment.Attachment;
import touchstone.web.Download;
import touchstone.web.Logo;
import touchstone.web.NotFound;
import touchstone.web.Problems;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;

/** The company's logo: for whoever sees a masthead, also before signing in; and what admins do about it. */
final class LogoRoutes implements Routes {
    private final Accounts accounts;
    private final Emblem emblem;
    private final AdminRoutes admin;

    LogoRoutes(Accounts accounts, Emblem emblem, AdminRoutes admin) {
        this.accounts = accounts;
        this.emblem = emblem;
        this.admin = admin;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/logo/{hash}/{name}", Right.ANYONE, this::send)
                .post("/admin/logo", Right.ADMIN, this::keep)
                .post("/admin/logo/removal", Right.ADMIN, visit -> keep(visit, ""));
    }

    /** No other attachment comes out here, as this address asks for no right. */
    private void send(Visit visit) {
        var logo = Logo.of(accounts.company().logo())
                .filter(own -> own.hash().equals(visit.path("hash")))
                .flatMap(own -> emblem.attachments().find(own.hash()))
                .orElseThrow(NotFound::new);
        var type = logo.type();
        visit.send(new Download(logo.hash(), logo.name().text(), type.mime(), type.isShown(), () -> emblem.attachments()
                .open(logo)));
    }

    private void keep(Visit visit) {
        switch (emblem.take(visit.upload("logo"))) {
            case Emblem.Taking.Taken(Attachment logo) -> keep(visit, logo.path());
            case Emblem.Taking.None() -> refuse(visit, 422, "logo.none");
            case Emblem.Taking.Refused refused -> refuse(visit, refused.status(), refused.why());
        }
    }

    private void refuse(Visit visit, int status, String why) {
        admin.show(visit, status, new Problems().add("logo", why));
    }

    private void keep(Visit visit, String path) {
        var by = new By(visit.person().id(), visit.remote());
        accounts.db().write(tx -> {
            accounts.company().logo(tx, path);
            accounts.audit().note(tx, Event.SETTINGS, by, "logo");
            return true;
        });
        visit.goTo("/admin#logo");
    }
}
