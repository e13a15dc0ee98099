package touchstone.discussion;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import touchstone.notice.Waiting;
import touchstone.thing.Things;
import touchstone.web.Visit;

/** What came back on its day waits for whoever opened it or let it rest, until somebody goes on with it. */
public final class Rested implements Waiting {
    private final RestedStore store;
    private final Things things;
    private final Supplier<LocalDate> today;

    /** @param today where the company is */
    public Rested(RestedStore store, Things things, Supplier<LocalDate> today) {
        this.store = store;
        this.things = things;
        this.today = today;
    }

    @Override
    public List<Line> of(Visit visit) {
        var day = today.get();
        var back = store.of(visit.person().id(), day);
        if (back.isEmpty()) return List.of();
        var named = things.named(
                visit.visitor(), back.stream().map(DiscussionThread::ref).toList());
        return back.stream()
                .filter(thread -> named.containsKey(thread.ref()))
                .map(thread -> line(visit, thread, day))
                .toList();
    }

    private static Line line(Visit visit, DiscussionThread thread, LocalDate today) {
        return new Line(
                visit.text("discussion.rested", thread.parkedUntil().orElse(today)),
                thread.title(),
                thread.language(),
                thread.path() + "#end",
                thread.dataRef());
    }
}
