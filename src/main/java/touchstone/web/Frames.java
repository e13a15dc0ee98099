package touchstone.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import touchstone.people.Visitor;
import touchstone.templates.DynamicTemplates;
import touchstone.templates.StaticTemplates;
import touchstone.templates.Templates;
import touchstone.text.Language;

/** Makes the frame of every page. */
public final class Frames {
    static final String TELL = "/stories/new";
    private final Messages messages;
    private final Assets assets;
    private final Supplier<String> company;
    private final Supplier<Optional<Logo>> logo;
    private final Extras extras;
    private final Templates templates;

    /** Without a logo, mail and notices. */
    public Frames(Messages messages, Supplier<String> company, boolean dev) {
        this(messages, company, Optional::empty, Extras.NONE, dev);
    }

    public Frames(
            Messages messages, Supplier<String> company, Supplier<Optional<Logo>> logo, Extras extras, boolean dev) {
        this.messages = messages;
        this.assets = new Assets(dev);
        this.company = company;
        this.logo = logo;
        this.extras = extras;
        this.templates = dev ? new DynamicTemplates(fromSources()) : new StaticTemplates();
    }

    /** Compiles each template anew after it was changed; needs the template compiler, which the jar does without. */
    private static TemplateEngine fromSources() {
        var sources = new DirectoryCodeResolver(Path.of("src/main/jte"));
        var engine = TemplateEngine.create(sources, Path.of("target/jte-dev"), ContentType.Html);
        engine.setTrimControlStructures(true);
        return engine;
    }

    /** Who asks for a page in which language, at which path and query, who may read without an account, and since when. */
    record Asked(Language language, Visitor visitor, Readers readers, String here, long position) {}

    Frame frame(Asked asked, Section section, String title) {
        return new Frame(
                messages.in(asked.language()),
                title,
                section,
                company.get(),
                asked.visitor(),
                asked.readers(),
                asked.here(),
                "",
                TELL,
                assets.path("touchstone.css"),
                assets.path("touchstone.js"),
                assets.path("favicon.svg"),
                logo.get(),
                extras.mails(),
                extras.mine(asked.visitor()),
                Optional.empty(),
                List.of(),
                asked.position());
    }

    /** How far the change log is. */
    long position() {
        return extras.position();
    }

    Wording words(Language language) {
        return messages.in(language);
    }

    Templates templates() {
        return templates;
    }

    Assets assets() {
        return assets;
    }
}
