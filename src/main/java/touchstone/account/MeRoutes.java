package touchstone.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import touchstone.account.AuditStore.By;
import touchstone.notice.Inbox;
import touchstone.web.Frame;
import touchstone.web.OwnPath;
import touchstone.web.Problems;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;
import touchstone.writing.DraftLine;
import touchstone.writing.DraftStore;
import touchstone.writing.Left;
import touchstone.writing.Unsaved;

/** What a person sees and does about the own account. */
final class MeRoutes implements Routes {
    /** The others stand on a page of their own. */
    private static final int FOLLOWED = 6;

    private final Accounts accounts;
    private final OwnStore own;
    private final DraftStore drafts;
    private final Inbox inbox;

    MeRoutes(Accounts accounts, Inbox inbox) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.own = new OwnStore(accounts.db());
        this.drafts = new DraftStore(accounts.db());
    }

    @Override
    public void register(Routing routing) {
        routing.get("/me", Right.MEMBER, visit -> show(visit, 200, new Problems()))
                .post("/me/name", Right.MEMBER, this::rename)
                .post("/me/password", Right.MEMBER, this::changePassword)
                .post("/me/bookmarks", Right.MEMBER, this::mark)
                .post("/me/sessions", Right.MEMBER, this::endSession)
                .post("/me/export", Right.MEMBER, this::export);
    }

    private void show(Visit visit, int status, Problems problems) {
        visit.ownOnly();
        var id = visit.person().id();
        var frame = visit.frame(Section.NONE, visit.text("me.title"));
        var page = new MePage(
                frame,
                accounts.people().of(id).orElseThrow(),
                accounts.company().zone(),
                accounts.sessions().of(id, visit.session()),
                lines(own.bookmarks(id)),
                drafts(visit, frame),
                proposals(visit),
                followed(visit),
                problems);
        visit.show(status, templates -> templates.accountMe(page));
    }

    private List<MePage.Proposal> proposals(Visit visit) {
        return own.proposals(visit.person().id(), visit.language()).stream()
                .map(one -> new MePage.Proposal(
                        one.title(), one.path(), one.reason(), visit.text("me.proposal." + one.state()), one.answer()))
                .toList();
    }

    private List<MePage.Begun> drafts(Visit visit, Frame frame) {
        var mine = drafts.of(visit.person().id()).stream()
                .filter(line -> OwnPath.of(line.place()).isPresent())
                .toList();
        var there = own.there(
                visit.person().id(),
                mine.stream().flatMap(line -> Left.thing(line.place()).stream()).toList());
        return mine.stream().map(line -> begun(frame, line, there)).toList();
    }

    private MePage.Begun begun(Frame frame, DraftLine line, Set<String> there) {
        boolean gone =
                Left.thing(line.place()).filter(path -> !there.contains(path)).isPresent();
        return new MePage.Begun(
                line.title().isBlank() ? untitled(frame, line) : line.title(), gone ? line.words() : line.path(), gone);
    }

    /** What one knows a text by that has no title yet: what it is to be, how it begins, and when it was typed. */
    private String untitled(Frame frame, DraftLine line) {
        var zone = accounts.company().zone();
        var words = frame.words();
        var kind = "me.drafts." + line.place().replaceFirst("^/([a-z]*).*", "$1");
        var known = frame.text(words.has(kind) ? kind : "me.drafts.text");
        var day = frame.date(line.at().atZone(zone).toLocalDate());
        return frame.text(
                line.begins().isEmpty() ? "me.drafts.at" : "me.drafts.begins",
                known,
                day,
                Unsaved.clock(words, line.at(), zone),
                line.begins());
    }

    private static List<MePage.Line> lines(List<OwnStore.Own> own) {
        return own.stream()
                .filter(one -> OwnPath.of(one.path()).isPresent())
                .map(one -> new MePage.Line(one.title().isBlank() ? one.path() : one.title(), one.path()))
                .toList();
    }

    private List<MePage.Line> followed(Visit visit) {
        return inbox.followed(visit.visitor()).stream()
                .limit(FOLLOWED)
                .map(named -> new MePage.Line(named.titleIn(visit.language()), named.path()))
                .toList();
    }

    private void changePassword(Visit visit) {
        var form = visit.form();
        var change = new Accounts.Change(form.text("old"), form.text("password"), visit.session());
        switch (accounts.change(by(visit), change)) {
            case Accounts.Changing.Changed(String session, boolean shared) -> {
                visit.open(session, shared);
                visit.goTo("/me");
            }
            case Accounts.Changing.Refused(Problems problems) -> show(visit, 422, problems);
        }
    }

    private void rename(Visit visit) {
        var account = accounts.people().of(visit.person().id()).orElseThrow();
        var naming = new Naming(visit.form().line("name"), new SignInName(account.signIn()));
        var problems = Staff.rename(accounts, account, naming, by(visit));
        if (problems.any()) show(visit, 422, problems);
        else visit.goTo("/me");
    }

    private void mark(Visit visit) {
        var form = visit.form();
        if (form.ticked("forget")) own.unmark(visit.person().id(), form.line("path"));
        else own.mark(visit.person().id(), form.line("path"));
        visit.goTo("/me#bookmarks");
    }

    private void endSession(Visit visit) {
        accounts.sessions().end(visit.person().id(), visit.form().line("session"));
        visit.goTo("/me");
    }

    private void export(Visit visit) {
        visit.ownOnly();
        var by = by(visit);
        accounts.db().write(tx -> {
            accounts.audit().note(tx, AuditStore.Event.EXPORT, by, by.personId());
            return true;
        });
        visit.asFile("touchstone-me.txt");
        visit.send(200, "text/plain; charset=utf-8", own.export(by.personId()).getBytes(UTF_8));
    }

    private static By by(Visit visit) {
        return new By(visit.person().id(), visit.remote());
    }
}
