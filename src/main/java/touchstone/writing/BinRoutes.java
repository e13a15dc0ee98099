package touchstone.writing;

import java.util.ArrayList;
import java.util.List;
import touchstone.text.Markdown;
import touchstone.thing.Named;
import touchstone.thing.Things;
import touchstone.web.NotFound;
import touchstone.web.NotYours;
import touchstone.web.Pages;
import touchstone.web.Prose;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;

/**
 * The recycle bin: whoever keeps a thing takes it away and brings it back, only an admin removes it for good; what lies
 * in the bin is read there and nowhere else.
 */
public final class BinRoutes implements Routes {
    private static final String ONE = "/bin/{kind}/{address}";

    private final List<Writable> kinds;
    private final Bin bin;
    private final BinStore store;
    private final Desk desk;
    private final Things things;
    private final History history;
    private final Markdown markdown;

    public BinRoutes(
            List<Writable> kinds,
            Bin bin,
            BinStore store,
            Desk desk,
            Things things,
            History history,
            Markdown markdown) {
        this.kinds = List.copyOf(kinds);
        this.bin = bin;
        this.store = store;
        this.desk = desk;
        this.things = things;
        this.history = history;
        this.markdown = markdown;
    }

    /** A thing in the bin with its kind. */
    private record Lying(Writable kind, BinStore.Binned binned) {
        Named thing() {
            return binned.thing();
        }
    }

    @Override
    public void register(Routing routing) {
        for (var kind : kinds)
            routing.post(kind.path() + "/{address}/remove", Right.MEMBER, visit -> remove(visit, kind));
        routing.get("/bin", Right.EDITOR, this::all)
                .get(ONE, Right.MEMBER, this::one)
                .post(ONE + "/restore", Right.MEMBER, this::restore)
                .post(ONE + "/erase", Right.ADMIN, this::erase);
    }

    private void remove(Visit visit, Writable kind) {
        var thing =
                things.at(visit.visitor(), kind.kind(), visit.path("address")).orElseThrow(NotFound::new);
        if (kind.may(visit.visitor(), thing) != May.KEEP) throw new NotYours();
        if (visit.form().line("instead").equals("retire")) {
            retire(visit, kind, thing);
            return;
        }
        switch (bin.remove(kind, thing)) {
            case Bin.Removing.Gone() -> visit.goTo(path(thing));
            case Bin.Removing.Needed needed -> {
                var page = new StaysPage(
                        visit.frame(Section.NONE, visit.text("bin.stays", thing.titleIn(visit.language()))),
                        thing.titleIn(visit.language()),
                        thing.titleLanguage(visit.language()),
                        thing.path(),
                        reasons(visit, needed),
                        kind.retired(Typed.NOTHING).isPresent());
                visit.ownOnly();
                visit.show(422, templates -> templates.writingStays(page));
            }
        }
    }

    private static List<String> reasons(Visit visit, Bin.Removing.Needed needed) {
        var reasons = new ArrayList<String>();
        needed.why().ifPresent(key -> reasons.add(visit.text(key)));
        for (var found : needed.leaning()) {
            var words = visit.words().count("bin.leaning." + found.name(), found.number());
            reasons.add(
                    found.binned() == 0
                            ? words
                            : words + " " + visit.words().count("bin.leaning.binned", found.binned()));
        }
        return reasons;
    }

    /** At the end of its life a thing stays where others stand on it, and says that its time is over. */
    private void retire(Visit visit, Writable kind, Named thing) {
        int newest = history.newest(thing);
        var saved = history.find(thing, newest)
                .map(revision -> kind.read(revision.file(), thing.address()))
                .orElseThrow(NotFound::new);
        var typed = kind.retired(saved).orElseThrow(NotFound::new);
        var fields = Arranged.keeping(kind.fields(visit.words(), false), saved, visit.language());
        var sent = new Desk.Sent(
                visit.person(),
                typed,
                thing.path() + Forms.EDIT,
                newest,
                visit.text("bin.retired"),
                Weight.MATERIAL,
                "");
        visit.goTo(
                desk.change(kind, fields, thing, sent) instanceof Saving.Kept
                        ? thing.path()
                        : thing.path() + Forms.EDIT);
    }

    private void all(Visit visit) {
        var pages = Pages.of(visit.number("page", 1), store.count(), "/bin");
        var frame = visit.frame(Section.NONE, visit.text("bin.title"));
        var rows = store.newest(pages.offset(), Pages.SIZE).stream()
                .map(binned -> new BinPage.Row(
                        path(binned.thing()),
                        binned.thing().titleIn(visit.language()),
                        binned.thing().titleLanguage(visit.language()),
                        visit.text("kind." + binned.thing().ref().kind()),
                        visit.text("bin.since", history.when(frame, binned.at()))))
                .toList();
        visit.ownOnly();
        visit.show(templates -> templates.writingBin(new BinPage(frame, rows, pages)));
    }

    private void one(Visit visit) {
        var lying = lying(visit);
        var thing = lying.thing();
        var frame = visit.frame(Section.NONE, visit.text("bin.one", thing.titleIn(visit.language())));
        int versions = history.newest(thing);
        boolean source = !visit.query("source").isEmpty();
        var texts = texts(visit, lying, versions);
        var page = new BinnedPage(
                frame,
                thing.titleIn(visit.language()),
                thing.titleLanguage(visit.language()),
                path(thing),
                lying.kind().home(),
                List.of(
                        visit.text("kind." + thing.ref().kind()),
                        visit.text(
                                "bin.since", history.when(frame, lying.binned().at()))),
                source ? texts.stream().map(BinnedPage.Shown::source).toList() : shown(visit, texts),
                source,
                frame.isAdmin() ? erasing(visit, thing, versions) : List.of());
        visit.ownOnly();
        visit.show(templates -> templates.writingBinned(page));
    }

    private List<BinnedPage.Text> texts(Visit visit, Lying lying, int versions) {
        var fields = lying.kind().fields(visit.words(), false);
        var typed = history.find(lying.thing(), versions)
                .map(revision ->
                        lying.kind().read(revision.file(), lying.thing().address()))
                .orElse(Typed.NOTHING);
        return BinnedPage.Text.of(visit.words(), lying.kind(), fields, typed);
    }

    private List<BinnedPage.Shown> shown(Visit visit, List<BinnedPage.Text> texts) {
        return BinnedPage.Shown.of(texts, sources -> Prose.of(markdown, things, visit, sources, Prose.BELOW_FIELDS));
    }

    private List<String> erasing(Visit visit, Named thing, int versions) {
        var sentences = new ArrayList<String>();
        sentences.add(visit.text(
                "bin.erase.sure", visit.text("kind." + thing.ref().kind()), thing.titleIn(visit.language())));
        sentences.add(visit.words().count("bin.erase.versions", versions));
        int proposals = history.waiting(thing).size();
        if (proposals > 0) sentences.add(visit.words().count("bin.erase.proposals", proposals));
        return sentences;
    }

    private void restore(Visit visit) {
        var lying = lying(visit);
        if (!bin.restore(lying.kind(), lying.thing())) throw new NotFound();
        visit.goTo(lying.thing().path());
    }

    private void erase(Visit visit) {
        var lying = lying(visit);
        if (!bin.erase(visit, lying.kind(), lying.thing())) throw new NotFound();
        visit.goTo("/bin");
    }

    /** The thing in the bin that the address names, if it is the visitor's to bring back. */
    private Lying lying(Visit visit) {
        var kind = kinds.stream()
                .filter(one -> one.kind().equals(visit.path("kind")))
                .findFirst()
                .orElseThrow(NotFound::new);
        var binned = store.find(kind.kind(), visit.path("address")).orElseThrow(NotFound::new);
        if (kind.may(visit.visitor(), binned.thing()) != May.KEEP) throw new NotYours();
        return new Lying(kind, binned);
    }

    static String path(Named thing) {
        return "/bin/" + thing.ref().kind() + "/" + thing.address();
    }
}
