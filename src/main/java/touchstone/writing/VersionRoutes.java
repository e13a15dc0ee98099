package touchstone.writing;

import java.util.List;
import java.util.Optional;
import touchstone.history.Revision;
import touchstone.text.Language;
import touchstone.text.Markdown;
import touchstone.thing.Named;
import touchstone.thing.Things;
import touchstone.web.Frame;
import touchstone.web.NotFound;
import touchstone.web.NotYours;
import touchstone.web.Prose;
import touchstone.web.Right;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;

/** One version of a thing of one kind: what it changed, all that it said, and the way back to it. */
public final class VersionRoutes extends ResavingRoutes {
    private final Markdown markdown;

    public VersionRoutes(Writable kind, Desk desk, Things things, History history, Drafts drafts, Markdown markdown) {
        super(kind, desk, things, history, drafts);
        this.markdown = markdown;
    }

    @Override
    public void register(Routing routing) {
        var version = kind.path() + "/{address}/history/{number}";
        routing.get(version, this::show).post(version, Right.MEMBER, this::restore);
    }

    private void show(Visit visit) {
        var thing = thing(visit);
        if (!thing.address().equals(visit.path("address"))) {
            visit.moved(thing.path() + "/history/" + visit.path("number"));
            return;
        }
        var page = page(visit, thing, revision(visit, thing));
        visit.show(templates -> templates.writingVersion(page));
    }

    private VersionPage page(Visit visit, Named thing, Revision revision) {
        int number = revision.number();
        int newest = history.newest(thing);
        var frame = visit.frame(Section.NONE, visit.text("history.version", number));
        var typed = read(revision, thing);
        var path = thing.path() + "/history/" + number;
        boolean today = number < newest && visit.query("with").equals("today");
        boolean restorable = number < newest && mayKeep(visit, thing);
        return new VersionPage(
                frame,
                thing.titleIn(visit.language()),
                thing.titleLanguage(visit.language()),
                thing.path(),
                visit.text("history.version", number),
                facts(visit, frame, thing, revision),
                today,
                today ? between(visit, typed, at(thing, newest)) : changed(visit, thing, number, typed),
                visit.text(number == 1 && !today ? "history.first" : "history.same"),
                number == newest ? "" : today ? path : path + "?with=today",
                Language.of(typed.text("language")).orElse(thing.language()),
                whole(visit, typed),
                restorable ? kind.missing(typed, visit.words()) : List.of(),
                number > 1 ? thing.path() + "/history/" + (number - 1) : "",
                number < newest ? thing.path() + "/history/" + (number + 1) : "",
                restorable ? path : "");
    }

    private List<String> facts(Visit visit, Frame frame, Named thing, Revision revision) {
        return facts(
                history.when(frame, revision.at()),
                history.by(visit, revision.by()),
                history.what(visit, kind, revision),
                history.turn(visit, kind, thing, revision));
    }

    /** Nothing for the first version: before it there was nothing to be compared with. */
    private List<Changed> changed(Visit visit, Named thing, int number, Typed typed) {
        return number > 1 ? between(visit, at(thing, number - 1), typed) : List.of();
    }

    private List<Changed> between(Visit visit, Typed before, Typed after) {
        return Changed.between(visit.words(), kind, before, after);
    }

    /** All that stood in its fields; what people wrote as its page would show it, with the links of today. */
    private List<BinnedPage.Shown> whole(Visit visit, Typed typed) {
        var fields = kind.fields(visit.words(), false);
        return BinnedPage.Shown.of(
                BinnedPage.Text.of(visit.words(), kind, fields, Arranged.of(typed, fields)),
                sources -> Prose.of(markdown, things, visit, sources, Prose.BELOW_FIELDS));
    }

    private void restore(Visit visit) {
        var thing = thing(visit);
        if (!mayKeep(visit, thing)) throw new NotYours();
        var revision = revision(visit, thing);
        boolean material = history.isMaterialSince(thing, revision.number());
        var typed = read(revision, thing);
        var restored = history.restored(visit, kind, revision);
        // What people have to do does not change without a word why, forwards or back: the form asks for it.
        if (kind.asksWhy()) {
            ask(visit, thing, typed, Weight.of(material), restored);
            return;
        }
        var reason = visit.text("history.restored", revision.number());
        keep(
                visit,
                thing,
                sent(visit, thing, typed, history.newest(thing), reason, material, ""),
                Optional.of(restored));
    }

    private Revision revision(Visit visit, Named thing) {
        return Optional.of(visit.path("number"))
                .filter(number -> number.matches("[0-9]{1,9}"))
                .flatMap(number -> history.find(thing, Integer.parseInt(number)))
                .orElseThrow(NotFound::new);
    }
}
