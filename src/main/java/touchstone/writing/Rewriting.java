package touchstone.writing;

import java.util.List;
import java.util.Optional;
import touchstone.thing.Named;
import touchstone.web.Problems;

/**
 * A thing that is there, as somebody is changing it.
 *
 * @param basedOn the revision that the change began with
 * @param proposal the id of the proposal that it brings in, or empty
 * @param restored the old version that it brings back, if it does
 * @param clash what somebody else saved in the same fields; empty for nothing
 */
record Rewriting(
        Named thing,
        List<Field> fields,
        Typed typed,
        int basedOn,
        WritePage.Given given,
        Reason why,
        String proposal,
        Optional<Restored> restored,
        Optional<Saving.Overtaken> clash) {
    Rewriting(
            Named thing,
            List<Field> fields,
            Typed typed,
            int basedOn,
            WritePage.Given given,
            Reason why,
            String proposal) {
        this(thing, fields, typed, basedOn, given, why, proposal, Optional.empty(), Optional.empty());
    }

    /** The same with an old version in it. */
    Rewriting with(Optional<Restored> old) {
        return new Rewriting(thing, fields, typed, basedOn, given, why, proposal, old, clash);
    }

    /** The same with what is wrong with it. */
    Rewriting refused(Problems problems) {
        return new Rewriting(thing, fields, typed, basedOn, given.with(problems), why, proposal, restored, clash);
    }

    /** The same after something in it changed its place. */
    Rewriting moved(String move) {
        return new Rewriting(
                thing, fields, Arranged.moved(typed, move), basedOn, given, why, proposal, restored, clash);
    }

    /** The same after somebody was faster: what goes together is brought together, and the next sending is based on theirs. */
    Rewriting overtaken(Saving.Overtaken theirs, Unsaved unsaved) {
        var next = new WritePage.Given(given.once(), unsaved, given.hints(), new Problems());
        return new Rewriting(
                thing, fields, theirs.merged(), theirs.revision(), next, why, proposal, restored, Optional.of(theirs));
    }
}
