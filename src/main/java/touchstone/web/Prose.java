package touchstone.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import touchstone.text.Html;
import touchstone.text.Language;
import touchstone.text.Link;
import touchstone.text.Markdown;
import touchstone.text.Missing;
import touchstone.text.Rendered;
import touchstone.thing.Named;
import touchstone.thing.Things;

/** The texts of one page, rendered together, so that all their wiki links cost one query. */
public final class Prose {
    /** By how many levels the headings inside a field move down: below the field's own, which are of the second. */
    public static final int BELOW_FIELDS = 2;

    private final Map<String, Rendered> texts;
    private final Map<String, Named> targets;
    private final Language ui;
    private final Missing missing;
    private final Function<String, Optional<Link>> people;

    private Prose(
            Map<String, Rendered> texts,
            Map<String, Named> targets,
            Visit visit,
            Function<String, Optional<Link>> people) {
        this.people = people;
        this.texts = texts;
        this.targets = targets;
        this.ui = visit.language();
        this.missing = new Missing(visit.text("prose.missing"), visit.text("prose.missing-why"));
    }

    /**
     * Renders the texts; an empty source is an empty text.
     *
     * @param demote by how many levels headings move down
     */
    public static Prose of(Markdown markdown, Things things, Visit visit, Collection<String> sources, int demote) {
        return of(markdown, things, visit, sources, demote, _ -> Optional.empty());
    }

    /**
     * The same where people and teams may be mentioned as {@code @slug}.
     *
     * @param people what somebody is called, by slug
     */
    public static Prose of(
            Markdown markdown,
            Things things,
            Visit visit,
            Collection<String> sources,
            int demote,
            Function<String, Optional<Link>> people) {
        var texts = new HashMap<String, Rendered>();
        var wanted = new HashSet<String>();
        for (var source : sources) {
            var rendered = markdown.render(source, demote);
            texts.put(source, rendered);
            wanted.addAll(rendered.targets());
        }
        return new Prose(texts, wanted.isEmpty() ? Map.of() : things.at(visit.visitor(), wanted), visit, people);
    }

    /** One of the sources as markup. */
    public Html html(String source) {
        return rendered(source).fill(this::link, missing);
    }

    /** Whether a source could not be rendered and is shown as it was typed. */
    public boolean failed(String source) {
        return rendered(source).failed();
    }

    private Rendered rendered(String source) {
        var rendered = texts.get(source);
        if (rendered == null) throw new IllegalArgumentException("a text that this page did not announce");
        return rendered;
    }

    private Optional<Link> link(String address) {
        if (address.startsWith("@")) return people.apply(address.substring(1));
        return Optional.ofNullable(targets.get(address))
                .map(named -> new Link(named.path(), named.titleIn(ui), named.titleLanguage(ui)));
    }
}
