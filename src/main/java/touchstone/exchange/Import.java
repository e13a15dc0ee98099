package touchstone.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import touchstone.db.Database;
import touchstone.db.SettingStore;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.manual.ManualPage;
import touchstone.people.CompanyFile;
import touchstone.people.CompanyStore;
import touchstone.people.Person;
import touchstone.text.Faults;

/**
 * Imports a handbook from files, again and again: a file that has not changed changes nothing, a fault anywhere and
 * nothing is imported, a missing file deletes nothing.
 */
public final class Import {
    /** The setting that holds the company's synonyms, as its file says them. */
    public static final String SYNONYMS = "synonyms";

    private static final int EVERY = 250;

    private final Database db;
    private final Parts parts;
    private final CompanyStore company;
    private final SettingStore settings;
    private final ImportedStore imported;

    /**
     * How to import.
     *
     * @param overwrite whether a file wins over what was changed here since
     * @param months by how many whole months all dates are moved
     * @param origin where the things come from: {@code import} or {@code starter}
     */
    record Way(boolean overwrite, long months, String origin, String reason) {}

    public Import(Database db, Parts parts, CompanyStore company, SettingStore settings, ImportedStore imported) {
        this.db = db;
        this.parts = parts;
        this.company = company;
        this.settings = settings;
        this.imported = imported;
    }

    /**
     * Imports a folder or a ZIP.
     *
     * @throws Unreadable when it cannot be read at all
     */
    public Importing from(Path place, boolean overwrite, Progress progress) {
        var way = new Way(overwrite, 0, "import", "from import");
        var files = Sources.at(place);
        if (files.isEmpty())
            throw new Unreadable(place + " holds no texts: name the folder that holds company.yaml or *.md files");
        return from(files, way, progress);
    }

    Importing from(List<SourceFile> files, Way way, Progress progress) {
        return from(files, way, progress, tx -> {});
    }

    /** @param afterwards what is to be kept in the same act when everything is in */
    Importing from(List<SourceFile> files, Way way, Progress progress, Consumer<Tx> afterwards) {
        var reading = new Reading(parts);
        for (int i = 0; i < files.size(); i++) {
            reading.read(files.get(i));
            if (i % EVERY == 0) progress.at("reading", i, files.size());
        }
        // Compared and kept under the one writer's lock: nothing can be changed here in between.
        return db.write(tx -> {
            var settled = settle(tx, reading, way, progress);
            if (settled instanceof Importing.Kept) afterwards.accept(tx);
            return settled;
        });
    }

    private Importing settle(Tx tx, Reading reading, Way way, Progress progress) {
        check(reading, way.overwrite());
        var pasts = imported.all();
        var work = work(reading, pasts, way.overwrite());
        if (reading.faults().any())
            return new Importing.Refused(reading.faults().list());

        keep(tx, reading, work, way, progress);
        int created = (int)
                work.stream().filter(found -> !pasts.containsKey(key(found))).count();
        return new Importing.Kept(
                created, work.size() - created, reading.found().size() - work.size());
    }

    private void check(Reading reading, boolean overwrite) {
        var known = known();
        reading.company().map(given -> company.news(given, overwrite)).ifPresent(news -> {
            news.departments().forEach(department -> known.add(Parts.DEPARTMENT, department.slug()));
            news.offerings().forEach(offering -> known.add(Parts.OFFERING, offering.slug()));
            news.people().forEach(person -> known.add(Parts.PERSON, person.slug()));
            for (var person : news.people())
                if (!known.has(Parts.DEPARTMENT, person.department())) gone(reading.faults(), person, known);
        });
        var binned = imported.binned();
        reading.found().stream()
                .filter(found -> !binned.contains(key(found)))
                .forEach(found -> known.add(found.part().kind(), found.address()));
        reading.mentions().check(known, reading.faults());
    }

    private static void gone(Faults faults, Person person, Known known) {
        faults.add(
                CompanyFile.NAME,
                1,
                "the department " + person.department() + " of " + person.slug() + " was removed here",
                known.mend(Parts.DEPARTMENT, person.department()) + ", or import with --overwrite");
    }

    private Known known() {
        var known = new Known();
        company.departments().forEach(department -> known.add(Parts.DEPARTMENT, department.slug()));
        company.offerings().forEach(offering -> known.add(Parts.OFFERING, offering.slug()));
        company.people().forEach(person -> known.add(Parts.PERSON, person.slug()));
        imported.addresses().forEach((kind, addresses) -> addresses.forEach(address -> known.add(kind, address)));
        return known;
    }

    /** What is new or has changed; what has changed on both sides is a fault. */
    private static List<Part.Found<?>> work(Reading reading, Map<String, ImportedStore.Past> pasts, boolean overwrite) {
        var work = new ArrayList<Part.Found<?>>();
        for (var found : reading.found()) {
            var past = pasts.get(key(found));
            if (past != null && past.hash().equals(found.hash())) continue;
            if (past != null && past.changedHere() && !overwrite) conflict(reading.faults(), found);
            work.add(found);
        }
        return work;
    }

    private static void conflict(Faults faults, Part.Found<?> found) {
        faults.add(
                found.file(),
                1,
                "the " + found.part().kind() + " " + found.address() + " was changed here since it was last imported",
                "take over what was changed here into the file, or import with --overwrite");
    }

    private static String key(Part.Found<?> found) {
        return ImportedStore.key(found.part().kind(), found.address());
    }

    private void keep(Tx tx, Reading reading, List<Part.Found<?>> work, Way way, Progress progress) {
        reading.company().ifPresent(given -> company.keep(tx, given, way.overwrite()));
        if (way.origin().equals("import")) reading.synonyms().ifPresent(text -> keepSynonyms(tx, text));
        FirstFill.done(settings, tx);
        var memory = imported.memory(tx);
        int done = 0;
        for (var found : inOrder(work)) {
            boolean manual =
                    found.part().kind().equals(ManualPage.KIND) && !way.origin().equals("import");
            found.keep(tx, way.months(), Deed.of(manual ? "manual" : way.origin(), way.reason()));
            memory.add(found);
            if (++done % EVERY == 0) progress.at("keeping", done, work.size());
        }
        memory.keep();
        progress.at("keeping", done, work.size());
    }

    /** A server that runs beside hears of them by the change log. */
    private void keepSynonyms(Tx tx, String text) {
        if (settings.find(SYNONYMS).filter(text::equals).isPresent()) return;
        settings.keep(tx, SYNONYMS, text);
        tx.changed(SYNONYMS, SYNONYMS);
    }

    /** Things lean on those of the parts before theirs. */
    private List<Part.Found<?>> inOrder(List<Part.Found<?>> work) {
        var byPart = new HashMap<String, List<Part.Found<?>>>();
        work.forEach(found -> byPart.computeIfAbsent(found.part().kind(), kind -> new ArrayList<>())
                .add(found));
        return parts.all().stream()
                .flatMap(part -> byPart.getOrDefault(part.kind(), List.of()).stream())
                .toList();
    }
}
