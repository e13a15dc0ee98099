package touchstone.writing;

import java.util.Optional;
import touchstone.db.Ids;
import touchstone.history.RevisionStore;
import touchstone.thing.Named;
import touchstone.thing.Things;
import touchstone.web.Form;
import touchstone.web.NotFound;
import touchstone.web.Problems;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;

/** The forms of one kind of thing: new, and to change what is there. */
public final class WritingRoutes implements Routes {
    private final Writable kind;
    private final Desk desk;
    private final Things things;
    private final RevisionStore revisions;
    private final Drafted drafts;

    /** What somebody typed into a form and has not saved. */
    @FunctionalInterface
    public interface Drafted {
        Optional<Typed> find(String personId, String place);
    }

    public WritingRoutes(Writable kind, Desk desk, Things things, RevisionStore revisions, Drafted drafts) {
        this.kind = kind;
        this.desk = desk;
        this.things = things;
        this.revisions = revisions;
        this.drafts = drafts;
    }

    @Override
    public void register(Routing routing) {
        routing.get(kind.path() + "/new", kind.making(), this::fresh);
        routing.post(kind.path(), kind.making(), this::make);
        routing.get(kind.path() + "/{address}/edit", Right.MEMBER, this::edit);
        routing.post(kind.path() + "/{address}", Right.MEMBER, this::change);
    }

    private void fresh(Visit visit) {
        var place = kind.path() + "/new";
        var asked = kind.blank(new Form(visit.queries()), visit.language());
        var typed = draft(visit, place).orElse(asked);
        show(visit, 200, WritePage.fresh(visit, kind, typed, Ids.next(), new Problems()));
    }

    private void make(Visit visit) {
        var fields = kind.fields(visit.words(), true);
        var typed = Typed.of(visit.form(), fields);
        var sent = sent(visit, typed, kind.path() + "/new", 0);
        switch (desk.make(kind, fields, sent)) {
            case Saving.Kept(String path) -> visit.goTo(path);
            case Saving.Proposed(String path) -> visit.goTo(path);
            case Saving.Refused(Problems problems) ->
                show(visit, 422, WritePage.fresh(visit, kind, typed, sent.once(), problems));
            case Saving.Overtaken _ -> throw new IllegalStateException("nothing can overtake what is new");
        }
    }

    private void edit(Visit visit) {
        var thing = thing(visit);
        int newest = revisions.newest(thing.ref().kind(), thing.ref().id());
        var typed = draft(visit, thing.path() + "/edit").orElseGet(() -> saved(thing, newest));
        show(
                visit,
                200,
                WritePage.change(
                        visit,
                        kind,
                        thing,
                        typed,
                        newest,
                        Ids.next(),
                        new WritePage.Reason("", false),
                        new Problems(),
                        Optional.empty()));
    }

    private void change(Visit visit) {
        var thing = thing(visit);
        var fields = kind.fields(visit.words(), false);
        var form = visit.form();
        int basedOn = number(form.line("based-on"));
        var typed = chosen(form, thing, basedOn, Typed.of(form, fields));
        var sent = sent(visit, typed, thing.path() + "/edit", basedOn);
        switch (desk.change(kind, fields, thing, sent)) {
            case Saving.Kept(String path) -> visit.goTo(path);
            case Saving.Proposed(String path) -> visit.goTo(path);
            case Saving.Refused(Problems problems) ->
                show(visit, 422, again(visit, thing, sent, typed, basedOn, problems, Optional.empty()));
            case Saving.Overtaken theirs ->
                show(
                        visit,
                        409,
                        again(
                                visit,
                                thing,
                                sent,
                                theirs.merged(),
                                theirs.revision(),
                                new Problems(),
                                Optional.of(theirs)));
        }
    }

    private WritePage again(
            Visit visit,
            Named thing,
            Desk.Sent sent,
            Typed typed,
            int basedOn,
            Problems problems,
            Optional<Saving.Overtaken> theirs) {
        var why = new WritePage.Reason(sent.reason(), sent.material());
        return WritePage.change(visit, kind, thing, typed, basedOn, sent.once(), why, problems, theirs);
    }

    /** Fields in which the saved text was chosen over one's own, where both had changed. */
    private Typed chosen(Form form, Named thing, int basedOn, Typed typed) {
        var chosen = typed;
        for (var name : form.all("take-theirs"))
            chosen = chosen.with(name, saved(thing, basedOn).all(name));
        return chosen;
    }

    private Desk.Sent sent(Visit visit, Typed typed, String place, int basedOn) {
        var form = visit.form();
        return new Desk.Sent(
                visit.person(),
                typed,
                form.line("once"),
                place,
                basedOn,
                form.line("reason"),
                form.line("material").equals("yes"));
    }

    /** The thing at the address, if this visitor may read it and do something with it. */
    private Named thing(Visit visit) {
        var thing =
                things.at(visit.visitor(), kind.kind(), visit.path("address")).orElseThrow(NotFound::new);
        if (kind.may(visit.visitor(), thing) == May.NOTHING) throw new NotFound();
        return thing;
    }

    private Typed saved(Named thing, int number) {
        return revisions
                .find(thing.ref().kind(), thing.ref().id(), number)
                .map(revision -> kind.read(revision.file(), thing.address()))
                .orElseThrow(NotFound::new);
    }

    private Optional<Typed> draft(Visit visit, String place) {
        if (!visit.query("fresh").isEmpty()) return Optional.empty();
        return drafts.find(visit.person().id(), place);
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static void show(Visit visit, int status, WritePage page) {
        visit.ownOnly();
        visit.show(status, templates -> templates.writingWrite(page));
    }
}
