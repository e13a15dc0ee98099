package touchstone.account;

import java.util.List;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.history.RevisionStore;
import touchstone.thing.Named;
import touchstone.writing.Typed;
import touchstone.writing.Writable;

/** Gives things of the handbook to another department or offering, each as a version of its own. */
public final class Moving {
    private static final String OWNER = "department";
    private static final String SUPPORTING = "supporting";
    private static final List<String> FIELDS = List.of(OWNER, SUPPORTING, "offering");

    private final RevisionStore revisions;
    private final List<Writable> kinds;

    /** @param kinds whose forms say to whom a thing belongs */
    public Moving(RevisionStore revisions, List<Writable> kinds) {
        this.revisions = revisions;
        this.kinds = kinds;
    }

    /** @param to empty where a thing may belong to none */
    void move(Tx tx, List<Named> things, String from, String to, Deed deed) {
        for (var thing : things) move(tx, thing, from, to, deed);
    }

    private void move(Tx tx, Named thing, String from, String to, Deed deed) {
        var ref = thing.ref();
        var kind = kinds.stream()
                .filter(one -> one.kind().equals(ref.kind()))
                .findFirst()
                .orElseThrow();
        var newest = revisions
                .find(tx, ref.kind(), ref.id(), revisions.newest(tx, ref.kind(), ref.id()))
                .orElseThrow();
        var typed = kind.read(newest.file(), thing.address());
        for (var field : FIELDS) if (typed.all(field).contains(from)) typed = moved(typed, field, from, to);
        kind.keep(tx, thing.address(), withoutItself(typed), deed);
    }

    private static Typed moved(Typed typed, String field, String from, String to) {
        return typed.with(
                field,
                typed.all(field).stream()
                        .map(value -> value.equals(from) ? to : value)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList());
    }

    /** No department supports itself. */
    private static Typed withoutItself(Typed typed) {
        var owner = typed.text(OWNER);
        if (!typed.all(SUPPORTING).contains(owner)) return typed;
        return typed.with(
                SUPPORTING,
                typed.all(SUPPORTING).stream()
                        .filter(value -> !value.equals(owner))
                        .toList());
    }
}
