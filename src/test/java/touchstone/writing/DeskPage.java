package touchstone.writing;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import org.jsoup.nodes.Entities;
import touchstone.web.Section;
import touchstone.web.Visit;

/** The pages of the desk, with a form as every feature makes one. */
final class DeskPage {
    private DeskPage() {}

    static void read(Visit visit, TrialDesk.Thing thing) {
        show(
                visit,
                200,
                output -> output.writeContent("<h1>%s</h1><p class=\"read\">%s</p>"
                        .formatted(Entities.escape(thing.title()), Entities.escape(thing.text()))));
    }

    static void form(Visit visit, int status, String action, TrialDesk.Thing thing, Unsaved typed, String problem) {
        visit.ownOnly();
        var frame = visit.frame(Section.NONE, "Writing");
        var restored = visit.piece(templates -> templates.writingRestored(frame, typed));
        var saved = visit.piece(templates -> templates.writingSaved(frame, typed));
        show(visit, status, output -> {
            output.writeContent("<h1>Writing</h1>");
            restored.writeTo(output);
            fields(output, action, thing, typed, problem);
            output.writeContent("<div class=\"send-bar\">");
            saved.writeTo(output);
            output.writeContent("<button class=\"button first\" type=\"submit\">Save</button></div></form>");
        });
    }

    private static void show(Visit visit, int status, Content main) {
        var frame = visit.frame(Section.NONE, "Writing");
        visit.show(status, templates -> templates.layoutPage(frame, main));
    }

    private static void fields(
            TemplateOutput output, String action, TrialDesk.Thing thing, Unsaved typed, String problem) {
        output.writeContent("""
                <form class="write" method="post" action="%s" data-place="%s" data-based-on="%d" data-title-field="title">
                <input type="hidden" name="based-on" value="%3$d"><input type="hidden" name="once" value="%d">
                %s
                <div class="field"><label for="title">Title</label>
                <input id="title" name="title" type="text" value="%s"%s></div>
                <div class="field"><label for="text">Text</label><textarea id="text" name="text">
                %s</textarea></div>
                """.formatted(
                        action,
                        typed.place(),
                        typed.basedOn(),
                        System.nanoTime(),
                        problem.isEmpty() ? "" : "<p class=\"problem\">" + Entities.escape(problem) + "</p>",
                        Entities.escape(thing.title()),
                        thing.title().isEmpty() && !problem.isEmpty() ? " aria-invalid=\"true\"" : "",
                        Entities.escape(thing.text())));
        for (var verdict : List.of("desired", "undesired", "open"))
            choice(output, "radio", "verdict", verdict, thing.verdict().equals(verdict));
        for (var group : List.of("commuters", "families"))
            choice(output, "checkbox", "groups", group, thing.groups().contains(group));
    }

    private static void choice(TemplateOutput output, String type, String name, String value, boolean checked) {
        output.writeContent(
                "<label class=\"tick\"><input type=\"%s\" name=\"%s\" value=\"%s\"%s><span>%3$s</span></label>"
                        .formatted(type, name, value, checked ? " checked" : ""));
    }
}
