package touchstone.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import touchstone.db.Ids;
import touchstone.db.Tx;
import touchstone.discussion.DecisionEffect;
import touchstone.discussion.DecisionStore;
import touchstone.discussion.DiscussionThread;
import touchstone.discussion.Effect.Result;
import touchstone.discussion.Opening;
import touchstone.discussion.Post;
import touchstone.discussion.Ruling;
import touchstone.discussion.Stance;
import touchstone.discussion.Threads;
import touchstone.discussion.Votes;
import touchstone.discussion.Way;
import touchstone.history.Deed;
import touchstone.standard.Standard;
import touchstone.standard.StandardFile;
import touchstone.standard.StandardStore;
import touchstone.text.Faults;
import touchstone.text.Hash;
import touchstone.text.Item;
import touchstone.text.Language;
import touchstone.text.TextFile;
import touchstone.text.YamlFile;
import touchstone.writing.Typed;

/**
 * The life of the example company, from the program's own {@code content/sample}: what its people said, decided and know. It
 * comes in with the first fill, in the same act, at the times that it tells.
 */
public final class Life {
    private static final String FILE = "sample/life.yaml";

    /** The standard that a decision of the example changed; the folder {@code sample} holds how it read before. */
    private static final String CHANGED = "B4";

    private static final String CHANGED_FILE = "standards/" + CHANGED + ".md";

    private final Threads threads;
    private final DecisionStore decisions;
    private final StandardStore standards;
    private final ImportedStore imported;

    /** @param threads which tell nobody: nobody who could hear was here then */
    public Life(Threads threads, DecisionStore decisions, StandardStore standards, ImportedStore imported) {
        this.threads = threads;
        this.decisions = decisions;
        this.standards = standards;
        this.imported = imported;
    }

    /** The files of the starter as they were before its life: the changed standard as it read first. */
    static List<SourceFile> before(List<SourceFile> files) {
        return files.stream()
                .map(file -> file.name().equals(CHANGED_FILE)
                        ? new SourceFile(file.name(), () -> text("sample/" + CHANGED + ".md"))
                        : file)
                .toList();
    }

    private static byte[] text(String name) {
        return Sources.text("/content/" + name).getBytes(UTF_8);
    }

    /**
     * Lets it happen, in the act that brings in the starter.
     *
     * @param months by how many whole months its days are moved
     */
    void happen(Tx tx, ZoneId zone, long months) {
        var faults = new Faults();
        var file = YamlFile.parse(FILE, text(FILE), faults).orElseThrow(() -> broken(faults));
        file.text("kind");
        var when = new When(zone, months);
        for (var item : file.items("threads")) talk(tx, item, when);
        for (var item : file.items("acknowledgements"))
            LifeStore.acknowledge(
                    tx.at(when.day(item, "on")), item.list("standards"), listed(item, "but"), listed(item, "only"));
        for (var item : file.items("thanks")) LifeStore.thank(tx, item.text("story"), item.list("by"));
        file.done(faults);
        if (faults.any()) throw broken(faults);
    }

    private static IllegalStateException broken(Faults faults) {
        return new IllegalStateException("the example's life has faults: " + faults.list());
    }

    private static List<String> listed(Item item, String key) {
        return item.has(key) ? item.list(key) : List.of();
    }

    /** When something was, where the company is, moved like everything in the starter. */
    private record When(ZoneId zone, long months) {
        Instant moment(Item item) {
            return LocalDateTime.parse(item.text("on"))
                    .plusMonths(months)
                    .atZone(zone)
                    .toInstant();
        }

        Instant day(Item item, String key) {
            return date(item, key).atTime(12, 0).atZone(zone).toInstant();
        }

        LocalDate date(Item item, String key) {
            return item.date(key).plusMonths(months);
        }
    }

    private void talk(Tx tx, Item item, When when) {
        var about = LifeStore.thing(tx, item.text("about"));
        var language = item.choice("language", Language.class);
        var posts = item.items("posts");
        var first = posts.getFirst();
        var thread = threads.open(
                tx.at(when.moment(first)),
                Opening.of(
                        Optional.of(about),
                        item.text("title"),
                        first.text("text"),
                        spoken(first, language),
                        LifeStore.person(tx, first.text("by"))));
        for (var post : posts.subList(1, posts.size())) say(tx, thread, post, language, when);
        for (var position : item.items("positions"))
            threads.take(
                    tx.at(when.moment(position)),
                    thread,
                    LifeStore.person(tx, position.text("by")),
                    position.choice("stance", Stance.class),
                    position.text("reason"));
        if (item.has("decision")) decide(tx, thread, item.item("decision"), language, when);
        if (item.has("parked")) park(tx, thread, item.item("parked"), when);
    }

    private void say(Tx tx, DiscussionThread thread, Item item, Language language, When when) {
        var said = threads.say(
                tx.at(when.moment(item)),
                thread,
                LifeStore.person(tx, item.text("by")),
                item.text("text"),
                spoken(item, language));
        if (item.has("replies"))
            for (var reply : item.items("replies")) answer(tx, thread, said, reply, language, when);
    }

    private void answer(Tx tx, DiscussionThread thread, Post said, Item item, Language language, When when) {
        threads.answer(
                tx.at(when.moment(item)),
                thread,
                said,
                LifeStore.person(tx, item.text("by")),
                item.text("text"),
                spoken(item, language));
    }

    private static Language spoken(Item item, Language otherwise) {
        return item.optionalChoice("language", Language.class).orElse(otherwise);
    }

    private void park(Tx tx, DiscussionThread thread, Item item, When when) {
        threads.park(tx.at(when.moment(item)), thread, LifeStore.person(tx, item.text("by")), when.date(item, "until"));
    }

    private void decide(Tx tx, DiscussionThread thread, Item item, Language language, When when) {
        var votes = item.item("votes");
        var by = LifeStore.person(tx, item.text("by"));
        var ruling = new Ruling(
                Ids.next(),
                thread,
                by,
                true,
                item.choice("effect", DecisionEffect.class),
                item.text("sentence"),
                item.text("reason"),
                language,
                item.has("review") ? Optional.of(when.date(item, "review")) : Optional.empty(),
                new Votes(
                        votes.number("for", 0, Votes.MOST),
                        votes.number("against", 0, Votes.MOST),
                        votes.number("abstained", 0, Votes.MOST)),
                Way.WRITTEN,
                "",
                Typed.NOTHING);
        var done = ruling.effect() == DecisionEffect.CHANGE_STANDARD
                ? Optional.of(changed(tx, ruling, when.months()))
                : Optional.<Result.Done>empty();
        var then = tx.at(when.moment(item));
        threads.close(then, thread, by, decisions.keep(then, ruling, done));
    }

    /** Makes the second version of the changed standard out of its file, which is remembered as imported. */
    private Result.Done changed(Tx tx, Ruling ruling, long months) {
        var bytes = text(CHANGED_FILE);
        var standard = StandardFile.read(TextFile.kept(CHANGED, new String(bytes, UTF_8)), CHANGED)
                .shifted(months);
        var deed = new Deed("starter", ruling.sentence(), ruling.by().id(), true);
        var kept = standards.keep(tx, standard, StandardFile.write(standard), deed);
        imported.remember(tx, Standard.KIND, CHANGED, Hash.sha256(bytes));
        return new Result.Done(kept.ref(), kept.revision());
    }
}
