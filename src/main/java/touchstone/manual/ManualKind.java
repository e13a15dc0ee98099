package touchstone.manual;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import touchstone.text.Markdown;
import touchstone.thing.Entry;
import touchstone.thing.Kind;
import touchstone.thing.Passages;

/** Pages of the manual as search and links see them; each of their sections is a passage. */
public final class ManualKind implements Kind {
    /** The level that headings of a page's body are moved down by, so that its title stays the only first. */
    public static final int DEMOTE = 0;

    private static final double WEIGHT = 0.6;
    private static final Pattern SECTION = Pattern.compile("(?m)^(?=## )");

    private final ManualStore pages;
    private final Markdown markdown;

    public ManualKind(ManualStore pages, Markdown markdown) {
        this.pages = pages;
        this.markdown = markdown;
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
        var headings = markdown.render(page.body(), DEMOTE).headings().iterator();
        var passages = new Passages(page.language());
        for (var section : SECTION.splitAsStream(page.body()).toList()) {
            boolean headed = section.startsWith("## ") && headings.hasNext();
            passages.add(headed ? headings.next().id() : "", section);
        }
        return new Entry(
                page.named(),
                Map.of(
                        "kind",
                        List.of(ManualPage.KIND),
                        "language",
                        List.of(page.language().tag())),
                "",
                passages.list(),
                WEIGHT);
    }
}
