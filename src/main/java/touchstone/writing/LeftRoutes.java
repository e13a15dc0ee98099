package touchstone.writing;

import java.util.List;
import java.util.Optional;
import touchstone.text.Language;
import touchstone.thing.Things;
import touchstone.web.NotFound;
import touchstone.web.OwnPath;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;

/** The words that somebody left at the form of a thing that was taken away meanwhile: to be read, copied, thrown away. */
public final class LeftRoutes implements Routes {
    private final List<Writable> kinds;
    private final Things things;
    private final Drafts drafts;

    public LeftRoutes(List<Writable> kinds, Things things, Drafts drafts) {
        this.kinds = List.copyOf(kinds);
        this.things = things;
        this.drafts = drafts;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/drafts/words", Right.MEMBER, this::show);
    }

    private void show(Visit visit) {
        var place = OwnPath.of(visit.query("place")).map(OwnPath::text).orElseThrow(NotFound::new);
        var held = drafts.held(visit, place).orElseThrow(NotFound::new);
        visit.ownOnly();
        var thing = Left.thing(place);
        if (thing.filter(path -> things.at(visit.visitor(), path).isEmpty()).isEmpty()) {
            visit.goTo(place);
            return;
        }
        var kind =
                kinds.stream().filter(one -> place.startsWith(one.path() + "/")).findFirst();
        var typed = new Typed(held.draft().fields());
        var page = new GonePage(
                visit.frame(Section.NONE, visit.text("bin.gone")),
                "",
                kind.map(Writable::home).orElse("/discussions"),
                Language.of(typed.text("language")).orElse(visit.language()),
                texts(visit, kind, typed),
                Optional.of(DraftStore.line(held, false)));
        visit.show(templates -> templates.writingGone(page));
    }

    /** In the order of the form where it is known, else as it was kept. */
    private static List<BinnedPage.Text> texts(Visit visit, Optional<Writable> kind, Typed typed) {
        if (kind.isPresent())
            return BinnedPage.Text.of(visit.words(), kind.get(), kind.get().fields(visit.words(), false), typed);
        return typed.fields().entrySet().stream()
                .filter(field -> !field.getKey().equals("language"))
                .map(field -> new BinnedPage.Text("", String.join(", ", field.getValue()), false))
                .filter(text -> text.text().contains(" "))
                .toList();
    }
}
