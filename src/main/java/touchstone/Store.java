package touchstone;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import touchstone.account.Accounts;
import touchstone.attachment.AttachmentStore;
import touchstone.config.Config;
import touchstone.db.Database;
import touchstone.db.SettingStore;
import touchstone.db.Snapshot;
import touchstone.discussion.Talk;
import touchstone.discussion.ThreadKind;
import touchstone.discussion.ThreadStores;
import touchstone.discussion.Threads;
import touchstone.exchange.FirstFill;
import touchstone.exchange.Import;
import touchstone.exchange.ImportedStore;
import touchstone.exchange.Life;
import touchstone.exchange.Parts;
import touchstone.exchange.SampleStore;
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
import touchstone.notice.Notices;
import touchstone.notice.Outbox;
import touchstone.people.CompanyStore;
import touchstone.search.SearchIndex;
import touchstone.search.Synonyms;
import touchstone.standard.StandardKind;
import touchstone.standard.StandardStore;
import touchstone.story.Echo;
import touchstone.story.StoryKind;
import touchstone.story.StoryStore;
import touchstone.story.ThanksStore;
import touchstone.story.UseStore;
import touchstone.text.Language;
import touchstone.text.Markdown;
import touchstone.thing.NamedStore;
import touchstone.thing.Register;
import touchstone.thing.Things;
import touchstone.touchpoint.TouchpointKind;
import touchstone.touchpoint.TouchpointStore;
import touchstone.web.Messages;
import touchstone.writing.OnceStore;

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
        Echo echo,
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
        var messages = Messages.load();
        return new Store(
                db,
                settings,
                company,
                new GroupStore(db, register),
                new TouchpointStore(db, register),
                new StandardStore(db, register),
                new StoryStore(db, register),
                new JourneyStore(db, register),
                new ManualStore(db, register),
                names,
                register,
                ThreadStores.of(db),
                new Accounts(db, settings, company, clock),
                new SampleStore(db),
                new AttachmentStore(db),
                new MeasureStore(db, names, register),
                new Echo(new ThanksStore(db), new UseStore(db)),
                notices(db, register, messages),
                new Outbox(db, config.smtp().isPresent(), config.url()),
                new Markdown(),
                messages);
    }

    private static Notices notices(Database db, Register register, Messages messages) {
        var notices = new Notices(db);
        register.follow(new VersionNews(notices, messages.in(Language.EN)));
        return notices;
    }

    /** What takes in a folder of texts. */
    public Import imports() {
        var parts = Parts.of(groups, touchpoints, standards, stories, journeys, manual, talk.decisions());
        return new Import(db, parts, company, settings, new ImportedStore(db));
    }

    /** What fills a new installation. */
    public FirstFill firstFill(Clock clock) {
        var threads = new Threads(talk, names, register, markdown, Talk.NOBODY_LISTENS);
        var life = new Life(threads, talk.decisions(), standards, new ImportedStore(db));
        return new FirstFill(db, imports(), settings, life, clock);
    }

    /** Forgets what people were told and sent long ago. */
    void sweep() {
        db.write(tx -> {
            notices.sweep(tx);
            outbox.sweep(tx);
            new OnceStore().sweep(tx);
            return true;
        });
    }

    /** The company's own synonyms, or those that the program brings along. */
    Synonyms synonyms() {
        return Synonyms.of(settings.find(Import.SYNONYMS).orElseGet(FirstFill::synonyms));
    }

    /** An index of this database in a folder that nobody else has open. */
    public SearchIndex index(Path folder) {
        return SearchIndex.open(folder, db, things(), new Snapshot<>(db.changes(), this::synonyms), settings::identity);
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
