package touchstone.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import touchstone.db.Database;
import touchstone.web.Frame;
import touchstone.web.OwnPath;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;

/** The inbox, and marking in it what is read; opening a page changes nothing by itself. */
public final class InboxRoutes implements Routes {
    private final Database db;
    private final Inbox inbox;
    private final Supplier<ZoneId> zone;
    private final List<Waiting> due;

    /**
     * @param zone in which the company's days begin
     * @param due what waits although nobody may have said so
     */
    public InboxRoutes(Database db, Inbox inbox, Supplier<ZoneId> zone, List<Waiting> due) {
        this.due = List.copyOf(due);
        this.db = db;
        this.inbox = inbox;
        this.zone = zone;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/inbox", Right.MEMBER, this::show).post("/inbox/read", Right.MEMBER, this::read);
    }

    private void show(Visit visit) {
        visit.ownOnly();
        int number = Math.clamp(visit.number("page", 1), 1, 10_000);
        var frame = visit.frame(Section.NONE, visit.text("inbox.title"));
        var all = inbox.notices().store().all(visit.person().id(), (number - 1) * InboxPage.LINES, InboxPage.LINES + 1);
        var told = inbox.readable(
                visit.visitor(), all.stream().limit(InboxPage.LINES).toList());
        var page = new InboxPage(
                frame,
                number == 1 ? Waits.of(visit, due, InboxPage.WAITING) : List.of(),
                lines(visit, frame, told),
                all.isEmpty() || !all.getFirst().unread() ? "" : all.getFirst().id(),
                number,
                all.size() > InboxPage.LINES);
        visit.show(templates -> templates.noticeInbox(page));
    }

    private List<InboxPage.Line> lines(Visit visit, Frame frame, List<Inbox.Told> told) {
        var due = this.due.stream()
                .flatMap(one -> one.of(visit).stream())
                .flatMap(line -> Stream.of(line.path(), line.dataRef()))
                .collect(Collectors.toSet());
        // Of what was told of a thing that waits, the newest line says so.
        var said = new HashSet<String>();
        return told.stream()
                .map(one -> {
                    boolean proposed = one.line().reason() == Reason.PROPOSAL;
                    boolean waits = Inbox.isKnown(one.line())
                            ? due.contains(proposed ? one.named().dataRef() : one.path()) && said.add(one.path())
                            : one.line().waits() && one.line().unread();
                    return InboxPage.Line.of(one, inbox.said(one, visit.words()), waits, frame, zone.get());
                })
                .toList();
    }

    /** One notice, all about the thing at a path, or all up to the newest that the person saw. */
    private void read(Visit visit) {
        var form = visit.form();
        var person = visit.person().id();
        var store = inbox.notices().store();
        var thing = inbox.things().at(visit.visitor(), form.line("path"));
        db.write(tx -> {
            if (!form.line("newest").isEmpty()) store.readUpTo(tx, person, form.line("newest"));
            else if (!form.line("notice").isEmpty()) store.read(tx, person, form.line("notice"));
            else thing.ifPresent(named -> store.read(tx, person, named.ref()));
            inbox.notices().touched(tx, person);
            return true;
        });
        if (visit.byScript()) {
            visit.ownOnly();
            visit.send(
                    200,
                    "text/plain; charset=utf-8",
                    inbox.mine(visit.visitor()).badge().getBytes(UTF_8));
        } else visit.goTo(OwnPath.of(form.line("next")).map(OwnPath::text).orElse("/inbox"));
    }
}
