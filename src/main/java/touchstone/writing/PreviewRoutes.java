package touchstone.writing;

import java.util.List;
import touchstone.people.CompanyStore;
import touchstone.people.MentionStore;
import touchstone.text.Markdown;
import touchstone.thing.Things;
import touchstone.web.Prose;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;

/**
 * What a script shows beside a form while somebody types; both answers are fragments and kept nowhere.
 *
 * <p>{@code POST /preview}: the field {@code text} as clean markup, to stand inside an element of the class
 * {@code read}; with the field {@code whole} its headings keep their level, as on a page of the manual.
 *
 * <p>{@code POST /preview/hints}: all fields of a form, {@code ?of=people} where it is about people; answers with the part {@code writing/hints}, whose element of
 * the class {@code privacy} says in {@code data-found} whether there is anything to think about.
 */
public final class PreviewRoutes implements Routes {
    private static final int AS_WRITTEN = 0;
    private static final String PEOPLE = "people";

    private final Markdown markdown;
    private final Things things;
    private final CompanyStore company;
    private final MentionStore mentions;

    public PreviewRoutes(Markdown markdown, Things things, CompanyStore company, MentionStore mentions) {
        this.mentions = mentions;
        this.markdown = markdown;
        this.things = things;
        this.company = company;
    }

    @Override
    public void register(Routing routing) {
        routing.post("/preview", Right.MEMBER, this::preview);
        routing.post("/preview/hints", Right.MEMBER, this::hints);
    }

    private void preview(Visit visit) {
        var source = mentions.settled(visit.form().text("text"));
        int demote = visit.form().ticked("whole") ? AS_WRITTEN : Prose.BELOW_FIELDS;
        var prose = Prose.of(
                markdown, things, visit, List.of(source), demote, slug -> mentions.link(slug, visit.language()));
        var preview = new Preview(prose.html(source), note(visit, prose, source));
        visit.ownOnly();
        visit.show(templates -> templates.writingPreview(preview));
    }

    private static String note(Visit visit, Prose prose, String source) {
        if (source.isBlank()) return visit.text("editor.preview.blank");
        return prose.failed(source) ? visit.text("prose.failed") : "";
    }

    private void hints(Visit visit) {
        // As the form itself will ask when it is sent.
        var hints = visit.query("of").equals(PEOPLE)
                ? PrivacyHints.of(visit.form(), company, visit.words())
                : PrivacyHints.ofTalk(visit.form(), mentions, company, visit.words());
        visit.ownOnly();
        visit.show(templates -> templates.writingHints(hints, PrivacyHints.REASON));
    }
}
