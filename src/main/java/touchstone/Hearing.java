package touchstone;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import touchstone.account.Letters;
import touchstone.config.Config;
import touchstone.discussion.Rested;
import touchstone.discussion.RestedStore;
import touchstone.handbook.Handbook;
import touchstone.handbook.Keeping;
import touchstone.notice.Digests;
import touchstone.notice.Inbox;
import touchstone.notice.InboxRoutes;
import touchstone.notice.Live;
import touchstone.notice.LiveRoutes;
import touchstone.notice.LiveTopics;
import touchstone.notice.MailRoutes;
import touchstone.notice.Sender;
import touchstone.notice.Waiting;
import touchstone.notice.WatchRoutes;
import touchstone.people.Visitor;
import touchstone.standard.Acknowledgements;
import touchstone.standard.ToKnow;
import touchstone.story.ToAnswer;
import touchstone.thing.Things;
import touchstone.web.Extras;
import touchstone.web.Mine;
import touchstone.web.Routes;

/** How people hear of things, made by hand for {@link App}: the inbox, what they follow, open pages, and mail. */
final class Hearing implements Extras {
    /** The pages that gather much, and the kinds of which they show something. */
    private static final Map<String, Set<String>> PAGES =
            Map.of("today", Set.of("story", "standard", "touchpoint", "thread", "decision", "measure"));

    private final Store store;
    private final Things things;
    private final Live live;
    private final Inbox inbox;
    private final Digests digests;

    Hearing(Store store, Things things, Clock clock) {
        this.store = store;
        this.things = things;
        this.live = new Live(store.db().changes(), new LiveTopics(things, PAGES));
        this.inbox = new Inbox(
                store.notices(), things, store.talk().mentions(), store.db().changes());
        live.follow(store.notices());
        this.digests = new Digests(store.db(), inbox, store.outbox(), store.company(), store.messages(), clock);
    }

    /** What tells open pages of changes. */
    Live live() {
        return live;
    }

    Inbox inbox() {
        return inbox;
    }

    /** The mails about accounts. */
    Letters letters() {
        return new Letters(store.outbox(), digests, store.company());
    }

    /** What may wait for somebody beside what stands in the inbox, in the order of the pages. */
    private List<Waiting> due(Acknowledgements acknowledgements, Handbook handbook) {
        return Stream.of(
                        new ToAnswer(store.stories()),
                        new UndecidedProposals(store, things),
                        new NewProposals(store),
                        new ToKnow(acknowledgements),
                        new Rested(new RestedStore(store.db()), things, handbook::today),
                        new Keeping(handbook))
                .map(one -> inbox.remembered(one, handbook::today))
                .toList();
    }

    /** What may wait for somebody, in the order of the first page. */
    List<Waiting> waiting(Acknowledgements acknowledgements, Handbook handbook) {
        return Stream.concat(
                        Stream.of(inbox.remembered(inbox::asked, handbook::today)),
                        due(acknowledgements, handbook).stream())
                .toList();
    }

    List<Routes> routes(Acknowledgements acknowledgements, Handbook handbook) {
        return List.of(
                new LiveRoutes(live),
                new InboxRoutes(store.db(), inbox, store.company()::zone, due(acknowledgements, handbook)),
                new WatchRoutes(store.db(), inbox, digests, store.company()::departments),
                new MailRoutes(store.db(), digests));
    }

    /** Begins to send mail, where there is a mail server. */
    Optional<Sender> sender(Config config, Clock clock) {
        return config.smtp()
                .map(smtp -> Sender.start(smtp, store.db(), store.outbox(), digests, store.company()::name, clock));
    }

    @Override
    public boolean mails() {
        return store.outbox().isOn();
    }

    @Override
    public long position() {
        return store.db().changes().head();
    }

    @Override
    public Mine mine(Visitor visitor) {
        return inbox.mine(visitor);
    }
}
