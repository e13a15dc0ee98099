package touchstone.discussion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import touchstone.text.Language;
import touchstone.thing.Named;
import touchstone.thing.Ref;
import touchstone.web.Visit;

/** The log of decisions as a table for a spreadsheet; it names no person, as figures by person are nobody's business. */
@SuppressWarnings("JdkObsolete") // What is read piece by piece as one, the JDK takes in no other form.
final class DecisionTable implements Enumeration<InputStream> {
    /** So many decisions are read at once. */
    static final int PART = 500;

    /** What a spreadsheet would take for a formula, or hide before one. */
    private static final String FORMULA = "=+-@\t\r";

    private static final List<String> COLUMNS = List.of(
            "date",
            "sentence",
            "reason",
            "effect",
            "about",
            "touchpoint",
            "way",
            "thread",
            "address",
            "result",
            "votes",
            "review",
            "state");

    private final Forum forum;
    private final Visit visit;
    private final DecisionFilter filter;
    private final String server;
    private Optional<Decision> last = Optional.empty();
    private boolean begun;
    private boolean ended;

    private DecisionTable(Forum forum, Visit visit) {
        this.forum = forum;
        this.visit = visit;
        this.server = visit.server();
        this.filter = DecisionsPage.filter(forum, visit);
    }

    /** The table as it is read, part by part: it is never in the memory as a whole. */
    static InputStream of(Forum forum, Visit visit) {
        return new SequenceInputStream(new DecisionTable(forum, visit));
    }

    @Override
    public boolean hasMoreElements() {
        return !ended;
    }

    @Override
    public InputStream nextElement() {
        if (ended) throw new NoSuchElementException();
        var text = new StringBuilder(begun ? "" : "\uFEFF");
        try (var table = new CSVPrinter(text, format())) {
            if (!begun)
                table.printRecord(COLUMNS.stream()
                        .map(column -> visit.text("decisions.column." + column))
                        .toList());
            begun = true;
            var lines = forum.log().after(filter, last, PART);
            var things = forum.things().named(visit.visitor(), DecisionView.things(lines));
            var places = forum.threads()
                    .places(lines.stream()
                            .flatMap(line -> line.decision().subject().stream())
                            .toList());
            for (var line : lines) table.printRecord(row(line, things, places));
            ended = lines.size() < PART;
            if (!ended) last = Optional.of(lines.getLast().decision());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ByteArrayInputStream(text.toString().getBytes(UTF_8));
    }

    /** As a spreadsheet expects it where the reader's language is spoken. */
    private CSVFormat format() {
        return CSVFormat.EXCEL
                .builder()
                .setDelimiter(visit.language() == Language.DE ? ';' : ',')
                .build();
    }

    private List<String> row(DecisionLine line, Map<Ref, Named> things, Map<Ref, List<ThreadStore.Place>> places) {
        var decision = line.decision();
        var votes = decision.votes();
        var row = new ArrayList<String>();
        row.add(forum.day(decision.decidedAt()).toString());
        row.add(decision.sentence());
        row.add(forum.stores().mentions().plain(decision.reason(), visit.language()));
        row.add(visit.text("decision.effect." + decision.effect().key()));
        row.add(titled(decision.subject().map(things::get), visit));
        row.add(decision.subject().map(ref -> places.getOrDefault(ref, List.of())).orElse(List.of()).stream()
                .map(ThreadStore.Place::code)
                .distinct()
                .collect(joining(", ")));
        row.add(visit.text("decision.way." + decision.way().key()));
        row.add(line.thread().map(DecisionLine.In::title).orElse(""));
        row.add(address(line.path()));
        row.add(titled(decision.result().map(things::get), visit));
        row.add(votes.any() ? visit.text("decision.votes", votes.yes(), votes.no(), votes.abstained()) : "");
        row.add(decision.reviewOn().map(LocalDate::toString).orElse(""));
        row.add(visit.text(decision.isCurrent() ? "decisions.holds" : "decisions.superseded"));
        return row.stream().map(DecisionTable::safe).toList();
    }

    /** Without a name for this installation the address is that of this server. */
    private String address(String path) {
        var link = forum.links().apply(path);
        return link.equals(path) ? server + path : link;
    }

    private static String titled(Optional<Named> named, Visit visit) {
        return named.map(one -> ThreadTeaser.titled(one, visit.language())).orElse("");
    }

    static String safe(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
