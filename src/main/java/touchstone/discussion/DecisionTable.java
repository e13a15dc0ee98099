package touchstone.discussion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import touchstone.text.Markdown;
import touchstone.thing.Named;
import touchstone.thing.Ref;
import touchstone.web.Visit;

/** The log of decisions as a table for a spreadsheet; it names no person, as figures by person are nobody's business. */
final class DecisionTable {
    /** So many decisions are read at once. */
    private static final int PART = 500;

    /** What a spreadsheet would take for a formula, or hide before one. */
    private static final String FORMULA = "=+-@\t\r";

    private static final List<String> COLUMNS = List.of(
            "date", "sentence", "reason", "effect", "about", "way", "thread", "result", "votes", "review", "state");

    private DecisionTable() {}

    static byte[] of(Forum forum, Visit visit) {
        var text = new StringBuilder("\uFEFF");
        var filter = DecisionsPage.filter(forum, visit);
        try (var table = new CSVPrinter(text, CSVFormat.EXCEL)) {
            table.printRecord(COLUMNS.stream()
                    .map(column -> visit.text("decisions.column." + column))
                    .toList());
            for (int from = 0; ; from += PART) {
                var lines = forum.decisions().log(filter, from, PART);
                var things = forum.things().named(visit.visitor(), DecisionView.things(lines));
                for (var line : lines) table.printRecord(row(forum, visit, line, things));
                if (lines.size() < PART) break;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(UTF_8);
    }

    private static List<String> row(Forum forum, Visit visit, DecisionLine line, Map<Ref, Named> things) {
        var decision = line.decision();
        var votes = decision.votes();
        var row = new ArrayList<String>();
        row.add(forum.day(decision.decidedAt()).toString());
        row.add(decision.sentence());
        row.add(Markdown.plain(decision.reason()));
        row.add(visit.text("decision.effect." + decision.effect().key()));
        row.add(titled(decision.subject().map(things::get), visit));
        row.add(visit.text("decision.way." + decision.way().key()));
        row.add(line.thread().map(DecisionLine.In::title).orElse(""));
        row.add(titled(decision.result().map(things::get), visit));
        row.add(votes.any() ? visit.text("decision.votes", votes.yes(), votes.no(), votes.abstained()) : "");
        row.add(decision.reviewOn().map(LocalDate::toString).orElse(""));
        row.add(visit.text(decision.isCurrent() ? "decisions.holds" : "decisions.superseded"));
        return row.stream().map(DecisionTable::safe).toList();
    }

    private static String titled(Optional<Named> named, Visit visit) {
        return named.map(one -> ThreadTeaser.titled(one, visit.language())).orElse("");
    }

    static String safe(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
