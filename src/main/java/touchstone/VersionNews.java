package touchstone;

import java.util.Set;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.notice.Notice;
import touchstone.notice.Notices;
import touchstone.notice.Reason;
import touchstone.standard.Standard;
import touchstone.thing.Register;
import touchstone.touchpoint.Touchpoint;
import touchstone.web.Wording;

/**
 * Lets whoever follows a standard, a touchpoint or their place hear of each new version, whatever brought it: a form, a
 * decision, an import. What the program brings along is no news, and a story is told of by the form that shares it.
 */
final class VersionNews implements Register.Ear {
    private static final String IMPORT = "import";
    private static final Set<String> KINDS = Set.of(Standard.KIND, Touchpoint.KIND);
    private static final Set<String> ORIGINS = Set.of("here", IMPORT);

    private final Notices notices;
    private final Wording words;

    VersionNews(Notices notices, Wording words) {
        this.notices = notices;
        this.words = words;
    }

    @Override
    public void entered(Tx tx, Register.Entered entered) {
        var thing = entered.named().ref();
        var deed = entered.deed();
        if (!KINDS.contains(thing.kind()) || !ORIGINS.contains(deed.origin())) return;
        var notice = Notice.of(Reason.WATCHED, thing, deed.by())
                .saying(said(deed))
                .news(news(entered))
                .toWatchersOf(notices.around(tx, thing));
        // An import is one act about many things.
        if (deed.origin().equals(IMPORT)) notices.tellOfEach(tx, notice);
        else notices.tell(tx, notice);
    }

    /** What is new where nobody said why: that it is there, what the program did with it, else that its text changed. */
    private String news(Register.Entered entered) {
        var deed = entered.deed();
        if (!said(deed).isEmpty()) return "";
        if (entered.revision() == 1) return "made";
        var own = deed.reason().replace(' ', '-');
        return words.has("notice.news." + own) ? own : "changed";
    }

    /** The reason, unless the program itself gave it. */
    private String said(Deed deed) {
        return words.has("history.reason." + deed.reason().replace(' ', '-')) ? "" : deed.reason();
    }
}
