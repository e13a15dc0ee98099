package touchstone.handbook;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import touchstone.text.Html;
import touchstone.text.Language;
import touchstone.text.Link;
import touchstone.text.Markdown;
import touchstone.text.Missing;
import touchstone.text.Rendered;
import touchstone.thing.Named;
import touchstone.thing.Things;
import touchstone.web.Visit;

/** The texts of one page, rendered together, so that all their wiki links cost one query. */
final class Prose {
    /** Headings inside a field stand below the field's own, which are of the second level. */
    private static final int BELOW_FIELDS = 2;

    private final Map<String, Rendered> texts;
    private final Map<String, Named> targets;
    private final Language ui;
    private final Missing missing;

    private Prose(Map<String, Rendered> texts, Map<String, Named> targets, Visit visit) {
        this.texts = texts;
        this.targets = targets;
        this.ui = visit.language();
        this.missing = new Missing(visit.text("prose.missing"), visit.text("prose.missing-why"));
    }

    /** The fields of a thing; an empty source is an empty text. */
    static Prose of(Handbook handbook, Visit visit, Collection<String> sources) {
        return of(handbook.markdown(), handbook.things(), visit, sources, BELOW_FIELDS);
    }

    static Prose of(Markdown markdown, Things things, Visit visit, Collection<String> sources, int demote) {
        var texts = new HashMap<String, Rendered>();
        var wanted = new HashSet<String>();
        for (var source : sources) {
            var rendered = markdown.render(source, demote);
            texts.put(source, rendered);
            wanted.addAll(rendered.targets());
        }
        return new Prose(texts, wanted.isEmpty() ? Map.of() : things.at(visit.visitor(), wanted), visit);
    }

    /** One of the sources as markup. */
    Html html(String source) {
        return rendered(source).fill(this::link, missing);
    }

    /** Whether a source could not be rendered and is shown as it was typed. */
    boolean failed(String source) {
        return rendered(source).failed();
    }

    private Rendered rendered(String source) {
        var rendered = texts.get(source);
        if (rendered == null) throw new IllegalArgumentException("a text that this page did not announce");
        return rendered;
    }

    private Optional<Link> link(String address) {
        return Optional.ofNullable(targets.get(address))
                .map(named -> new Link(named.path(), named.titleIn(ui), named.titleLanguage(ui)));
    }
}
