package touchstone.manual;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import touchstone.text.Language;
import touchstone.text.Markdown;
import touchstone.thing.Entry;
import touchstone.thing.Kind;
import touchstone.thing.Passage;

/** Pages of the manual as search and links see them; each of their sections is a passage. */
public final class ManualKind implements Kind {
    private static final double WEIGHT = 0.4;

    private final ManualStore pages;

    public ManualKind(ManualStore pages) {
        this.pages = pages;
    }

    @Override
    public String name() {
        return ManualPage.KIND;
    }

    @Override
    public List<Entry> entries(Collection<String> ids) {
        return pages.all().stream()
                .filter(page -> ids.contains(page.id()))
                .map(this::entry)
                .toList();
    }

    private Entry entry(ManualPage page) {
        var passages = Markdown.parts(page.body()).stream()
                .map(part -> new Passage(part.anchor(), (part.heading() + "\n" + part.text()).strip(), page.language()))
                .toList();
        return new Entry(
                page.named(),
                Map.of(
                        "kind",
                        List.of(ManualPage.KIND),
                        "language",
                        List.of(page.language().tag())),
                "",
                passages,
                WEIGHT,
                twins(page));
    }

    private Set<Language> twins(ManualPage page) {
        var other = page.language().other();
        return pages.twin(page, other).isPresent() ? Set.of(other) : Set.of();
    }
}
