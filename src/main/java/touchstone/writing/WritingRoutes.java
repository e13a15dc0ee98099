package touchstone.writing;

import java.util.List;
import java.util.Optional;
import touchstone.db.Ids;
import touchstone.history.RevisionStore;
import touchstone.people.CompanyStore;
import touchstone.text.Language;
import touchstone.thing.Named;
import touchstone.thing.Things;
import touchstone.web.Form;
import touchstone.web.NotFound;
import touchstone.web.Problems;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;

/** The forms of one kind of thing: new, and to change what is there. */
public final class WritingRoutes implements Routes {

    private final Writable kind;
    private final Desk desk;
    private final Things things;
    private final RevisionStore revisions;
    private final Drafts drafts;
    private final CompanyStore company;

    public WritingRoutes(
            Writable kind, Desk desk, Things things, RevisionStore revisions, Drafts drafts, CompanyStore company) {
        this.kind = kind;
        this.desk = desk;
        this.things = things;
        this.revisions = revisions;
        this.drafts = drafts;
        this.company = company;
    }

    @Override
    public void register(Routing routing) {
        routing.get(kind.path() + "/new", kind.making(), visit -> fresh(visit, Ids.next()));
        routing.get(kind.path() + "/new/{key}", kind.making(), visit -> fresh(visit, Forms.key(visit.path("key"))));
        routing.post(kind.path(), kind.making(), this::make);
        routing.get(kind.path() + "/{address}/edit", Right.MEMBER, this::edit);
        routing.post(kind.path() + "/{address}", Right.MEMBER, this::change);
    }

    /** Each form that is opened has a key of its own, and with it a draft of its own. */
    private void fresh(Visit visit, String key) {
        var unsaved = drafts.at(visit, Forms.fresh(kind, key), 0);
        var typed = typed(unsaved, kind.fields(visit.words(), true))
                .orElseGet(() -> kind.blank(new Form(visit.queries()), visit.language()));
        show(visit, 200, WritePage.fresh(visit, kind, typed, given(visit, key, unsaved, new Problems())));
    }

    private void make(Visit visit) {
        var fields = kind.fields(visit.words(), true);
        var form = visit.form();
        var typed = Arranged.of(Typed.of(form, fields), fields);
        var sent = sent(visit, typed, Forms.fresh(kind, form.line("once")), 0);
        var given = given(visit, sent.once(), drafts.again(visit, sent.place(), 0), new Problems());
        if (form.ticked(Arranged.MOVE)) {
            var moved = Arranged.moved(typed, form.line(Arranged.MOVE));
            show(visit, 200, WritePage.fresh(visit, kind, moved, given));
            return;
        }
        var saving = given.hints().filter(hints -> !hints.pass()).isPresent()
                ? new Saving.Refused(Checks.of(typed, fields))
                : desk.make(kind, fields, sent);
        switch (saving) {
            case Saving.Kept(String path) -> visit.goTo(kind.saved(path, true));
            case Saving.Proposed(String path) -> visit.goTo(path);
            case Saving.Refused(Problems problems) ->
                show(visit, 422, WritePage.fresh(visit, kind, typed, given.with(problems)));
            case Saving.Overtaken _, Saving.Binned _ ->
                throw new IllegalStateException("nothing can overtake or take away what is new");
        }
    }

    private void edit(Visit visit) {
        var thing = thing(visit);
        if (!thing.address().equals(visit.path("address"))) {
            visit.moved(thing.path() + "/edit");
            return;
        }
        int newest = newest(thing);
        var fields = fields(visit, thing);
        var unsaved = drafts.at(visit, thing.path() + "/edit", newest);
        var typed = typed(unsaved, fields).orElseGet(() -> Arranged.of(saved(thing, newest), fields));
        var why = unsaved.form().map(Reason::of).orElse(Reason.NONE);
        var given = given(visit, Ids.next(), unsaved, new Problems());
        int basedOn = Math.toIntExact(unsaved.basedOn());
        var proposal = unsaved.form().map(WritingRoutes::proposal).orElse("");
        var change = new Rewriting(thing, fields, typed, basedOn, given, why, proposal)
                .with(unsaved.form().flatMap(form -> restored(visit, thing, form)));
        show(visit, 200, change);
    }

    private void change(Visit visit) {
        var there = there(visit);
        if (there.isEmpty()) gone(visit, "");
        else change(visit, there.get());
    }

    /**
     * Somebody has taken it away meanwhile, or it never was there: the words are shown, and nothing else is said of it.
     *
     * @param kept where the words lie in the bin, or empty
     */
    private void gone(Visit visit, String kept) {
        var fields = kind.fields(visit.words(), false);
        var typed = Typed.of(visit.form(), fields);
        var texts = BinnedPage.Text.of(visit.words(), kind, fields, typed);
        if (texts.isEmpty()) throw new NotFound();
        var language = Language.of(typed.text("language")).orElse(visit.language());
        var page = new GonePage(
                visit.frame(Section.NONE, visit.text("bin.gone")),
                kept,
                kind.home(),
                language,
                texts,
                Optional.empty());
        visit.ownOnly();
        visit.show(404, templates -> templates.writingGone(page));
    }

    private void change(Visit visit, Named thing) {
        var fields = fields(visit, thing);
        var form = visit.form();
        int basedOn = number(form.line("based-on"));
        var typed = Arranged.of(chosen(form, thing, basedOn, Typed.of(form, fields)), fields);
        var sent = sent(visit, typed, thing.path() + "/edit", basedOn);
        var given = given(visit, sent.once(), drafts.again(visit, sent.place(), basedOn), new Problems());
        var change = new Rewriting(thing, fields, typed, basedOn, given, Reason.of(form), proposal(form))
                .with(restored(visit, thing, form));
        if (form.ticked(Arranged.MOVE)) show(visit, 200, change.moved(form.line(Arranged.MOVE)));
        else change(visit, change, sent);
    }

    private void change(Visit visit, Rewriting change, Desk.Sent sent) {
        var saving = change.given().hints().filter(hints -> !hints.pass()).isPresent()
                ? new Saving.Refused(Checks.of(change.typed(), change.fields()))
                : desk.change(kind, change.fields(), change.thing(), sent);
        switch (saving) {
            case Saving.Kept(String path) -> visit.goTo(kind.saved(path, false));
            case Saving.Proposed(String path) -> visit.goTo(path);
            case Saving.Binned(boolean kept) -> gone(visit, kept ? BinRoutes.path(change.thing()) : "");
            case Saving.Refused(Problems problems) -> show(visit, 422, change.refused(problems));
            case Saving.Overtaken theirs ->
                show(visit, 409, change.overtaken(theirs, drafts.again(visit, sent.place(), theirs.revision())));
        }
    }

    /** The old version that a form brings back, if it says that it does. */
    private Optional<Restored> restored(Visit visit, Named thing, Form form) {
        return revisions
                .find(thing.ref().kind(), thing.ref().id(), number(form.line(Restored.FIELD)))
                .map(revision -> Restored.of(visit, kind, revision, company.zone()));
    }

    private static String proposal(Form form) {
        return form.line("proposal");
    }

    private WritePage.Given given(Visit visit, String once, Unsaved unsaved, Problems problems) {
        return new WritePage.Given(once, unsaved, hints(visit), problems);
    }

    /** What the posted words could tell of somebody; nothing yet in a form that was only opened. */
    private Optional<PrivacyHints> hints(Visit visit) {
        if (!kind.isAboutPeople()) return Optional.empty();
        var form = visit.form();
        return Optional.of(
                form.fields().isEmpty()
                        ? PrivacyHints.none(visit.words())
                        : PrivacyHints.of(form, company, visit.words()));
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
                Strand.of(form),
                basedOn,
                form.line("reason"),
                Weight.of(form),
                proposal(form));
    }

    private Named thing(Visit visit) {
        return there(visit).orElseThrow(NotFound::new);
    }

    /** The thing at the address, if this visitor may read it and do something with it. */
    private Optional<Named> there(Visit visit) {
        return things.at(visit.visitor(), kind.kind(), visit.path("address"))
                .filter(thing -> kind.may(visit.visitor(), thing) != May.NOTHING);
    }

    private int newest(Named thing) {
        return revisions.newest(thing.ref().kind(), thing.ref().id());
    }

    /** The fields of the form; what stands in them may stay, also where it is not offered any more. */
    private List<Field> fields(Visit visit, Named thing) {
        var fields = kind.fields(visit.words(), visit.visitor(), thing);
        return Arranged.keeping(fields, saved(thing, newest(thing)), visit.language());
    }

    private Typed saved(Named thing, int number) {
        return revisions
                .find(thing.ref().kind(), thing.ref().id(), number)
                .map(revision -> kind.read(revision.file(), thing.address()))
                .orElseThrow(NotFound::new);
    }

    private static Optional<Typed> typed(Unsaved unsaved, List<Field> fields) {
        return unsaved.form().map(form -> Arranged.of(Typed.of(form, fields), fields));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    private void show(Visit visit, int status, Rewriting change) {
        show(visit, status, WritePage.change(visit, kind, change));
    }

    private static void show(Visit visit, int status, WritePage page) {
        visit.ownOnly();
        visit.show(status, templates -> templates.writingWrite(page));
    }
}
