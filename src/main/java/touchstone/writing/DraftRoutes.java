package touchstone.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.web.Form;
import touchstone.web.NotFound;
import touchstone.web.OwnPath;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;

/** Keeping what is typed while it is typed, and looking who else types. */
public final class DraftRoutes implements Routes {
    /** Stands before the names of the form's own fields, so that none is taken for one about the draft. */
    private static final String FIELD = "field:";

    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";

    private final Drafts drafts;

    public DraftRoutes(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/drafts", Right.MEMBER, this::find);
        routing.get("/drafts/beside", Right.MEMBER, this::beside);
        routing.post("/drafts", Right.MEMBER, this::keep);
        routing.post("/drafts/forget", Right.MEMBER, this::forget);
    }

    private void keep(Visit visit) {
        visit.ownOnly();
        if (drafts.isShared(visit)) {
            say(visit, 204, "");
            return;
        }
        var draft = draft(visit);
        var form = visit.form();
        switch (drafts.keep(visit, draft, Strand.of(form), !form.ticked("looked"))) {
            case DraftStore.Keeping.Kept kept ->
                visit.send(200, FORM, answer(visit, draft, kept).getBytes(UTF_8));
            case DraftStore.Keeping.TooLong() -> say(visit, 413, visit.text("draft.say.long"));
        }
    }

    /** When it was kept, where the window goes on, and what another window holds. */
    private String answer(Visit visit, Draft draft, DraftStore.Keeping.Kept kept) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("at", List.of(drafts.clock(visit, draft.at())));
        fields.put(Strand.FIELD, List.of(kept.strand().text()));
        kept.other().ifPresent(other -> {
            fields.put("other", List.of(other.strand().text()));
            fields.put("other-at", List.of(drafts.clock(visit, other.at())));
        });
        return FormText.write(fields);
    }

    private Draft draft(Visit visit) {
        var form = visit.form();
        var place = place(form.line("place"));
        return new Draft(place, form.text("title"), fields(form), number(form.line("based-on")), drafts.now());
    }

    private static Map<String, List<String>> fields(Form form) {
        var fields = new LinkedHashMap<String, List<String>>();
        form.fields().forEach((name, values) -> {
            if (name.startsWith(FIELD)) fields.put(name.substring(FIELD.length()), values);
        });
        return fields;
    }

    private void forget(Visit visit) {
        visit.ownOnly();
        var place = place(visit.form().line("place"));
        drafts.forget(visit, place);
        if (visit.byScript()) say(visit, 204, "");
        else visit.goTo(OwnPath.of(visit.form().line("next")).map(OwnPath::text).orElse(place));
    }

    private void find(Visit visit) {
        visit.ownOnly();
        drafts.find(visit, place(visit.query("place")))
                .ifPresentOrElse(
                        draft -> visit.send(200, FORM, text(draft).getBytes(UTF_8)), () -> say(visit, 204, ""));
    }

    private static String text(Draft draft) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("based-on", List.of(Long.toString(draft.basedOn())));
        fields.put("at", List.of(draft.at().toString()));
        draft.fields().forEach((name, values) -> fields.put(FIELD + name, values));
        return FormText.write(fields);
    }

    private void beside(Visit visit) {
        visit.ownOnly();
        var beside = drafts.beside(visit, place(visit.query("place")), number(visit.query("based-on")));
        visit.show(templates -> templates.writingBeside(beside));
    }

    /** A place is an address of ours without a query; anything else is none. */
    private static String place(String text) {
        return Optional.of(text)
                .filter(path -> !path.contains("?") && !path.contains("#"))
                .flatMap(OwnPath::of)
                .map(OwnPath::text)
                .orElseThrow(NotFound::new);
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private static void say(Visit visit, int status, String words) {
        visit.send(status, PLAIN, words.getBytes(UTF_8));
    }
}
