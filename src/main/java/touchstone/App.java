package touchstone;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.account.AccountRoutes;
import touchstone.account.Setup;
import touchstone.config.Config;
import touchstone.db.DataFolder;
import touchstone.handbook.HandbookRoutes;
import touchstone.handbook.OverviewKind;
import touchstone.notice.Live;
import touchstone.search.SearchIndex;
import touchstone.web.Frames;
import touchstone.web.Logo;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Server;
import touchstone.writing.AttachmentRoutes;

/** The one place that makes what lives long, the same for the program and for every test. */
public final class App implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(App.class);
    private static final Duration FIRST_INDEX = Duration.ofMinutes(2);
    private static final String INDEXED = "index";

    private final Opened opened;
    private final Store store;
    private final SearchIndex index;
    private final Setup setup;
    private final Server server;
    private final Live live;

    private App(Opened opened, Store store, SearchIndex index, Setup setup, Server server, Live live) {
        this.opened = opened;
        this.store = store;
        this.index = index;
        this.setup = setup;
        this.server = server;
        this.live = live;
    }

    /** Opens the data folder, fills it when it is new, and serves it. The port opens when the handbook can be read. */
    public static App start(Config config, Clock clock) {
        var opened = new Opened();
        try {
            return start(config, clock, opened);
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static App start(Config config, Clock clock, Opened opened) {
        opened.add(DataFolder.lock(config.data()));
        var store = opened.add(Store.open(config, clock));
        var index = filled(config, clock, opened, store);
        var things = store.things();

        var agreeing = new Agreeing(store, clock);
        var setup = new Setup(store.accounts(), store.sample());
        var hearing = new Hearing(store, things, clock);
        // The forms come first, as /stories/new would else be a story's.
        var writing = new Writing(store, index, things, hearing.live(), clock);
        var handbook = Gathering.handbook(config, store, index, agreeing, writing, clock);
        var routes = new ArrayList<>(writing.routes(agreeing));
        routes.addAll(hearing.routes(agreeing.acknowledgements(), handbook));
        routes.addAll(List.of(
                new AttachmentRoutes(store.attachments(), store.accounts()::upload),
                new HandbookRoutes(
                        handbook, store.db().changes(), hearing.waiting(agreeing.acknowledgements(), handbook)),
                accounts(config, store, setup, hearing)));
        var server = opened.add(
                new Server(config, frames(config, store, hearing), store.accounts(), routes, store.db()::answers));
        // Closed before the server, as an open connection would delay its end.
        opened.add(hearing.live());
        server.start();
        opened.add(new Daily(store.attachments()::sweep, store::sweep));
        hearing.sender(config, clock).ifPresent(opened::add);
        return new App(opened, store, index, setup, server, hearing.live());
    }

    private static Routes accounts(Config config, Store store, Setup setup, Hearing hearing) {
        return new AccountRoutes(
                store.accounts(),
                setup,
                store.sample(),
                store.attachments(),
                hearing.letters(),
                hearing.inbox(),
                config.url());
    }

    private static Frames frames(Config config, Store store, Hearing hearing) {
        return new Frames(
                store.messages(),
                store.company()::name,
                () -> Logo.of(store.company().logo()),
                hearing,
                config.dev());
    }

    /** Fills what is new, and opens its index; before it was whole for the first time nobody is let in. */
    private static SearchIndex filled(Config config, Clock clock, Opened opened, Store store) {
        boolean filled = store.firstFill(clock).fill(config.empty());
        new OverviewKind(store.messages()).enter(store.db(), store.names(), store.settings());
        boolean indexed = store.settings().find(INDEXED).isPresent();

        var index = opened.add(store.index(config.index()));
        if (filled || !indexed) awaitIndex(store, index);
        return index;
    }

    /** Notes that the index was whole once: a start that crashes between the fill and that is made good by the next. */
    private static void awaitIndex(Store store, SearchIndex index) {
        if (!index.await(store.db().changes().head(), FIRST_INDEX)) {
            LOG.warn("the index is not complete yet; the pages open all the same, and searching finds what it has");
            return;
        }
        store.db().write(tx -> {
            store.settings().keep(tx, INDEXED, "once");
            return true;
        });
    }

    public int port() {
        return server.port();
    }

    public Store store() {
        return store;
    }

    public SearchIndex index() {
        return index;
    }

    /** What tells open pages of changes. */
    public Live live() {
        return live;
    }

    /** Where the first admin is made, while there is none. */
    public Optional<String> setup() {
        return setup.path();
    }

    /** Every address with its method and what it asks. */
    public List<Routing.Address> inventory() {
        return server.inventory();
    }

    @Override
    public void close() {
        opened.close();
    }
}
