package touchstone.account;

import java.util.List;
import touchstone.attachment.AttachmentStore;
import touchstone.notice.Inbox;
import touchstone.web.Routes;
import touchstone.web.Routing;

/** All addresses about people and their accounts. */
public final class AccountRoutes implements Routes {
    private final List<Routes> pages;

    /**
     * @param url the address under which everybody reaches this server, for links that are handed over; empty for its own
     */
    public AccountRoutes(
            Accounts accounts,
            Setup setup,
            Sample sample,
            AttachmentStore attachments,
            Letters letters,
            Inbox inbox,
            String url) {
        var emblem = new Emblem(attachments);
        var admin = new AdminRoutes(accounts, sample, letters.outbox());
        pages = List.of(
                new SignInRoutes(accounts, letters),
                new SetupRoutes(setup, accounts, emblem, letters),
                new InvitationRoutes(accounts, letters),
                new ResetRoutes(accounts, letters),
                new PeopleRoutes(accounts, letters, url),
                new MeRoutes(accounts, inbox),
                admin,
                new LogoRoutes(accounts, emblem, admin));
    }

    @Override
    public void register(Routing routing) {
        pages.forEach(page -> page.register(routing));
    }
}
