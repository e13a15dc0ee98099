package touchstone.writing;

import java.util.List;
import java.util.Optional;
import touchstone.db.Ids;
import touchstone.history.Revision;
import touchstone.thing.Named;
import touchstone.thing.Things;
import touchstone.web.NotFound;
import touchstone.web.Problems;
import touchstone.web.Routes;
import touchstone.web.Visit;

/** What saves a text that lies ready, an old version or a proposal; where that cannot be, the form shows why. */
abstract class ResavingRoutes implements Routes {
    final Writable kind;
    final Desk desk;
    final Things things;
    final History history;
    final Drafts drafts;

    ResavingRoutes(Writable kind, Desk desk, Things things, History history, Drafts drafts) {
        this.kind = kind;
        this.desk = desk;
        this.things = things;
        this.history = history;
        this.drafts = drafts;
    }

    static Desk.Sent sent(
            Visit visit, Named thing, Typed typed, int basedOn, String reason, boolean material, String proposal) {
        return new Desk.Sent(
                visit.person(), typed, thing.path() + "/history", basedOn, reason, Weight.of(material), proposal);
    }

    /** Where somebody was faster, the form shows both texts. */
    final void keep(Visit visit, Named thing, Desk.Sent sent, Optional<Restored> restored) {
        var why = new Reason(sent.reason(), sent.weight());
        var change = rewriting(visit, thing, sent.typed(), why, sent.proposal()).with(restored);
        switch (desk.change(kind, change.fields(), thing, sent)) {
            case Saving.Kept(String path) -> visit.goTo(path);
            case Saving.Proposed(String path) -> visit.goTo(path);
            case Saving.Binned _ -> visit.goTo(BinRoutes.path(thing));
            case Saving.Refused(Problems problems) -> show(visit, 422, change.refused(problems));
            case Saving.Overtaken theirs ->
                show(visit, 409, change.overtaken(theirs, change.given().unsaved()));
        }
    }

    /** The form with an old version in it, for what is not saved without a word why. */
    final void ask(Visit visit, Named thing, Typed typed, Weight weight, Restored restored) {
        show(
                visit,
                200,
                rewriting(visit, thing, typed, new Reason("", weight), "").with(Optional.of(restored)));
    }

    private Rewriting rewriting(Visit visit, Named thing, Typed typed, Reason why, String proposal) {
        var fields = Arranged.keeping(kind.fields(visit.words(), false), typed, visit.language());
        int newest = history.newest(thing);
        var unsaved = drafts.again(visit, thing.path() + Forms.EDIT, newest);
        var given = new WritePage.Given(Ids.next(), unsaved, Optional.empty(), new Problems());
        return new Rewriting(thing, fields, typed, newest, given, why, proposal);
    }

    private void show(Visit visit, int status, Rewriting change) {
        var page = WritePage.change(visit, kind, change);
        visit.ownOnly();
        visit.show(status, templates -> templates.writingWrite(page));
    }

    final boolean mayKeep(Visit visit, Named thing) {
        return kind.may(visit.visitor(), thing) == May.KEEP;
    }

    /** Those that say something. */
    static List<String> facts(String... facts) {
        return List.of(facts).stream().filter(fact -> !fact.isEmpty()).toList();
    }

    final Named thing(Visit visit) {
        return things.at(visit.visitor(), kind.kind(), visit.path("address")).orElseThrow(NotFound::new);
    }

    final Typed at(Named thing, int number) {
        return history.find(thing, number).map(one -> read(one, thing)).orElse(Typed.NOTHING);
    }

    final Typed read(Revision revision, Named thing) {
        return kind.read(revision.file(), thing.address());
    }
}
