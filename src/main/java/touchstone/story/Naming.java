package touchstone.story;

import touchstone.db.Tx;
import touchstone.notice.Notices;
import touchstone.thing.Register;

/** Whose names a story carries once it is told anew: what is not desired is told by a colleague and names none (invariant 2). */
record Naming(TellerStore tellers, Register register, Notices notices) {
    /**
     * A story is told anew.
     *
     * @param verdict what it says of our behaviour from now on
     * @param said what its teller says of the own name, or empty; nobody else can say that it stays
     */
    void retold(Tx tx, Story before, Verdict verdict, String said) {
        if (verdict != Verdict.DESIRED) Crediting.forget(tx, before, tellers.credits(), notices);
        boolean named = tellers.isNamed(tx, before.id());
        boolean turns = verdict != before.verdict() && verdict != Verdict.DESIRED;
        boolean wanted =
                switch (said) {
                    case "named" -> true;
                    case "colleague" -> false;
                    default -> named && !turns;
                };
        if (wanted != named) tellers.of(tx, before.id()).ifPresent(teller -> name(tx, before, teller, wanted));
    }

    /** Whoever is named no more is named in the earlier versions no more, nor by what others were told. */
    private void name(Tx tx, Story story, String teller, boolean named) {
        tellers.name(tx, story.id(), named);
        if (named) return;
        register.revisions().unlink(tx, Story.KIND, story.id(), teller);
        notices.hide(tx, story.ref(), teller);
    }
}
