package touchstone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.discussion.RestedStore;
import touchstone.notice.Waiting;
import touchstone.people.Person;
import touchstone.standard.Standard;
import touchstone.standard.StandardLine;
import touchstone.standard.StandardState;
import touchstone.web.Visit;

/** Proposed standards wait for those who may adopt them until that is decided, whatever was read meanwhile. */
final class NewProposals implements Waiting {
    private static final RestedStore.Debate NONE = new RestedStore.Debate("", 0);

    private final Store store;
    private final RestedStore threads;

    NewProposals(Store store) {
        this.store = store;
        this.threads = new RestedStore(store.db());
    }

    @Override
    public List<Line> of(Visit visit) {
        var ids = store.standards().lines().stream()
                .filter(line -> line.state() == StandardState.PROPOSED)
                .map(StandardLine::id)
                .toList();
        if (ids.isEmpty()) return List.of();
        var debates = threads.debates(Standard.KIND, ids);
        var deciders = Deciders.of(store);
        return store.standards().withIds(ids).stream()
                .filter(standard -> deciders.onNew(
                                standard, debate(debates, standard).positions())
                        .contains(visit.person().id()))
                .map(standard -> line(visit, standard, debate(debates, standard)))
                .toList();
    }

    private static RestedStore.Debate debate(Map<String, RestedStore.Debate> debates, Standard standard) {
        return debates.getOrDefault(standard.id(), NONE);
    }

    /** It leads to the discussion that decides on it, where one is open. */
    private Line line(Visit visit, Standard standard, RestedStore.Debate debate) {
        var writer = store.company().people().stream()
                .filter(person -> person.slug().equals(standard.proposedBy()))
                .findFirst()
                .map((Person person) -> person.nameIn(visit.language()))
                .orElse(visit.text("notice.somebody"));
        var thing = standard.named();
        return new Line(
                visit.text("notice.new-standard", writer),
                thing.titleIn(visit.language()),
                thing.titleLanguage(visit.language()),
                Optional.of(debate.path()).filter(path -> !path.isEmpty()).orElse(standard.path()),
                thing.dataRef());
    }
}
