package touchstone.exchange;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import touchstone.db.Database;
import touchstone.db.SettingStore;
import touchstone.db.Tx;
import touchstone.people.Company;
import touchstone.people.CompanyFile;
import touchstone.text.Faults;
import touchstone.text.Hash;
import touchstone.text.YamlFile;

/** Fills a new installation from the starter handbook, and keeps the manual that of this version. */
public final class FirstFill {
    private static final String HANDBOOK = "handbook";
    private static final String MANUAL = "manual.hash";
    private static final String MANUAL_FOLDER = "manual/";

    private final Database db;
    private final Import imports;
    private final SettingStore settings;
    private final Life life;
    private final Clock clock;

    public FirstFill(Database db, Import imports, SettingStore settings, Life life, Clock clock) {
        this.db = db;
        this.imports = imports;
        this.settings = settings;
        this.life = life;
        this.clock = clock;
    }

    /** Notes that this installation has a handbook, or wants none, so that the starter never comes in later. */
    static void done(SettingStore settings, Tx tx) {
        settings.keep(tx, HANDBOOK, "filled");
    }

    /**
     * Fills an installation that never had a handbook; the manual comes in any case.
     *
     * @param declined whether the operator wants to begin with an empty handbook
     * @return whether anything was written
     */
    public boolean fill(boolean declined) {
        var files = Sources.starter();
        boolean empty = settings.find(HANDBOOK).isEmpty();
        if (empty && !declined) {
            long months = months(files);
            var zone = company(files).zone();
            keep(
                    Life.before(files),
                    new Import.Way(false, months, "starter", "adopted at introduction"),
                    tx -> life.happen(tx, zone, months));
            noteManual(files);
            return true;
        }
        if (empty)
            db.write(tx -> {
                done(settings, tx);
                return true;
            });
        return manual(files);
    }

    /** The synonyms that the program brings along. */
    public static String synonyms() {
        return Sources.text("/content/synonyms.txt");
    }

    /** Brings the manual up to this version; what its pages said before stays in their history. */
    private boolean manual(List<SourceFile> files) {
        var pages = pages(files);
        if (settings.find(MANUAL).filter(hash(pages)::equals).isPresent()) return false;
        keep(pages, new Import.Way(true, 0, "manual", "from a new version"), tx -> {});
        noteManual(files);
        return true;
    }

    private void keep(List<SourceFile> files, Import.Way way, Consumer<Tx> afterwards) {
        if (imports.from(files, way, Progress.SILENT, afterwards) instanceof Importing.Refused(var faults))
            throw new IllegalStateException("the starter handbook has faults: " + faults);
    }

    private void noteManual(List<SourceFile> files) {
        db.write(tx -> {
            settings.keep(tx, MANUAL, hash(pages(files)));
            return true;
        });
    }

    private static List<SourceFile> pages(List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.name().startsWith(MANUAL_FOLDER))
                .toList();
    }

    private static String hash(List<SourceFile> files) {
        return Hash.sha256(files.stream().map(file -> Hash.sha256(file.bytes())).collect(joining()));
    }

    /** By how many whole months the starter is moved, so that it ends about today and nothing is born overdue. */
    private long months(List<SourceFile> files) {
        var company = company(files);
        var today = LocalDate.now(clock.withZone(company.zone()));
        return ChronoUnit.MONTHS.between(YearMonth.from(company.asOf()), YearMonth.from(today));
    }

    private static Company company(List<SourceFile> files) {
        var file = files.stream()
                .filter(each -> each.name().equals(CompanyFile.NAME))
                .findFirst()
                .orElseThrow();
        var faults = new Faults();
        return CompanyFile.read(
                YamlFile.parse(file.name(), file.bytes(), faults).orElseThrow(), faults);
    }
}
