package touchstone;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.account.AccountRoutes;
import touchstone.account.Accounts;
import touchstone.account.Setup;
import touchstone.attachment.AttachmentStore;
import touchstone.config.Config;
import touchstone.db.DataFolder;
import touchstone.db.Database;
import touchstone.db.SettingStore;
import touchstone.db.Snapshot;
import touchstone.discussion.ThreadKind;
import touchstone.discussion.ThreadStores;
import touchstone.exchange.FirstFill;
import touchstone.exchange.Import;
import touchstone.exchange.ImportedStore;
import touchstone.exchange.Parts;
import touchstone.exchange.SampleStore;
import touchstone.handbook.Handbook;
import touchstone.handbook.HandbookRoutes;
import touchstone.handbook.OverviewKind;
import touchstone.history.RevisionStore;
import touchstone.journey.GroupKind;
import touchstone.journey.GroupStore;
import touchstone.journey.JourneyKind;
import touchstone.journey.JourneyStore;
import touchstone.manual.ManualKind;
import touchstone.manual.ManualStore;
import touchstone.measure.MeasureKind;
import touchstone.measure.MeasureStore;
import touchstone.notice.Live;
import touchstone.notice.Notices;
import touchstone.notice.Outbox;
import touchstone.people.CompanyStore;
import touchstone.search.SearchIndex;
import touchstone.search.Synonyms;
import touchstone.standard.Editions;
import touchstone.standard.StandardKind;
import touchstone.standard.StandardStore;
import touchstone.story.StoryKind;
import touchstone.story.StoryStore;
import touchstone.story.ThanksStore;
import touchstone.story.UndesiredStore;
import touchstone.text.Markdown;
import touchstone.thing.NamedStore;
import touchstone.thing.Register;
import touchstone.thing.Things;
import touchstone.touchpoint.TouchpointKind;
import touchstone.touchpoint.TouchpointStore;
import touchstone.web.Frames;
import touchstone.web.Logo;
import touchstone.web.Messages;
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

    /** The database with all its stores: what a command needs that serves nothing. */
    public record Store(
            Database db,
            SettingStore settings,
            CompanyStore company,
            GroupStore groups,
            TouchpointStore touchpoints,
            StandardStore standards,
            StoryStore stories,
            JourneyStore journeys,
            ManualStore manual,
            NamedStore names,
            Register register,
            ThreadStores talk,
            Accounts accounts,
            SampleStore sample,
            AttachmentStore attachments,
            MeasureStore measures,
            Notices notices,
            Outbox outbox,
            Markdown markdown,
            Messages messages)
            implements AutoCloseable {
        public static Store open(Config config, Clock clock) {
            var db = Database.open(config.database(), clock);
            var settings = new SettingStore(db);
            var names = new NamedStore(db);
            var register = new Register(names, new RevisionStore(db));
            var company = new CompanyStore(db, settings);
            var touchpoints = new TouchpointStore(db, register);
            var standards = new StandardStore(db, register);
            var stories = new StoryStore(db, register);
            return new Store(
                    db,
                    settings,
                    company,
                    new GroupStore(db, register),
                    touchpoints,
                    standards,
                    stories,
                    new JourneyStore(db, register),
                    new ManualStore(db, register),
                    names,
                    register,
                    ThreadStores.of(db),
                    new Accounts(db, settings, company, clock),
                    new SampleStore(db),
                    new AttachmentStore(db),
                    new MeasureStore(db, names, register),
                    new Notices(db),
                    new Outbox(db, config.smtp().isPresent(), config.url()),
                    new Markdown(),
                    Messages.load());
        }

        /** What takes in a folder of texts. */
        public Import imports() {
            var parts = Parts.of(groups, touchpoints, standards, stories, journeys, manual, talk.decisions());
            return new Import(db, parts, company, settings, new ImportedStore(db));
        }

        /** Forgets what people were told long ago. */
        void sweep() {
            db.write(tx -> {
                notices.sweep(tx);
                outbox.sweep(tx);
                return true;
            });
        }

        /** The company's own synonyms, or those that the program brings along. */
        Synonyms synonyms() {
            return Synonyms.of(settings.find(Import.SYNONYMS).orElseGet(FirstFill::synonyms));
        }

        /** An index of this database in a folder that nobody else has open. */
        public SearchIndex index(Path folder) {
            return SearchIndex.open(
                    folder, db, things(), new Snapshot<>(db.changes(), this::synonyms), settings::identity);
        }

        /** Every kind of thing; the order decides what a wiki link means when two share an address. */
        Things things() {
            return new Things(
                    names,
                    List.of(
                            new TouchpointKind(touchpoints),
                            new StandardKind(standards, touchpoints),
                            new StoryKind(stories, touchpoints),
                            new ManualKind(manual),
                            new GroupKind(groups),
                            new JourneyKind(journeys),
                            new MeasureKind(measures, touchpoints),
                            new ThreadKind(talk.threads(), talk.posts()),
                            new OverviewKind(messages)));
        }

        @Override
        public void close() {
            markdown.close();
            db.close();
        }
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
        var routes = new ArrayList<>(Writing.routes(store, index, things, agreeing, hearing.live(), clock));
        routes.addAll(hearing.routes());
        routes.addAll(List.of(
                new AttachmentRoutes(store.attachments(), store.accounts()::upload),
                new HandbookRoutes(
                        handbook(config, store, things, index, agreeing, clock),
                        store.db().changes(),
                        hearing.waiting()),
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

    private static Handbook handbook(
            Config config, Store store, Things things, SearchIndex index, Agreeing agreeing, Clock clock) {
        return new Handbook(
                store.touchpoints(),
                store.standards(),
                store.stories(),
                store.journeys(),
                store.groups(),
                store.manual(),
                store.talk(),
                store.company(),
                agreeing.acknowledgements(),
                new Editions(store.register().revisions()),
                store.measures(),
                new ThanksStore(store.db()),
                agreeing.flags(),
                new UndesiredStore(store.db()),
                things,
                store.markdown(),
                index,
                config.url(),
                clock);
    }

    /** Fills what is new, and opens its index; before it was whole for the first time nobody is let in. */
    private static SearchIndex filled(Config config, Clock clock, Opened opened, Store store) {
        boolean filled = new FirstFill(store.db(), store.imports(), store.settings(), clock).fill(config.empty());
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
