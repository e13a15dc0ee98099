package touchstone.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import touchstone.people.Company;
import touchstone.people.CompanyFile;
import touchstone.standard.Standard;
import touchstone.text.Code;
import touchstone.text.Faults;
import touchstone.text.Hash;
import touchstone.text.Slug;
import touchstone.text.TextFile;
import touchstone.text.YamlFile;
import touchstone.touchpoint.Touchpoint;

/** Reads the files of an import into things, and collects the faults of all of them before anything is kept. */
final class Reading {
    private static final Set<String> CODED = Set.of(Touchpoint.KIND, Standard.KIND);

    private final Map<String, Part<?>> parts;
    private final Faults faults = new Faults();
    private final Mentions mentions = new Mentions();
    private final List<Part.Found<?>> found = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private Optional<Company> company = Optional.empty();
    private Optional<String> synonyms = Optional.empty();

    Reading(Parts parts) {
        this.parts = parts.byKind();
    }

    Faults faults() {
        return faults;
    }

    Mentions mentions() {
        return mentions;
    }

    List<Part.Found<?>> found() {
        return found;
    }

    Optional<Company> company() {
        return company;
    }

    Optional<String> synonyms() {
        return synonyms;
    }

    void read(SourceFile file) {
        if (file.endsWith(".md")) readText(file, file.bytes());
        else if (file.endsWith(".txt")) readSynonyms(file);
        else readCompany(file);
    }

    private void readText(SourceFile source, byte[] bytes) {
        TextFile.parse(source.name(), bytes, faults).ifPresent(text -> read(source, bytes, text));
    }

    private void readSynonyms(SourceFile file) {
        if (synonyms.isPresent()) faults.add(file.name(), 1, "there is a second synonyms.txt", "keep one of the two");
        synonyms = Optional.of(new String(file.bytes(), UTF_8));
    }

    private void readCompany(SourceFile file) {
        if (!file.stem().equals("company"))
            faults.add(file.name(), 1, "only the company is a YAML file", "name it company.yaml, or take it out");
        else if (company.isPresent()) faults.add(file.name(), 1, "there is a second company", "keep one of the two");
        else
            YamlFile.parse(file.name(), file.bytes(), faults)
                    .ifPresent(yaml -> company = Optional.of(CompanyFile.read(yaml, faults)));
    }

    private void read(SourceFile source, byte[] bytes, TextFile file) {
        var part = parts.get(file.kind());
        if (part == null) {
            file.fault("kind", "there is no kind " + file.kind(), "write one of " + String.join(", ", kinds()));
            return;
        }
        if (file.title().isBlank()) return; // Already a fault, and no thing can be made without one.

        var address = address(part, source, file);
        var one = part.found(file, address, Hash.sha256(bytes), mentions);
        file.done(faults);
        var before = places.putIfAbsent(ImportedStore.key(part.kind(), address), source.name());
        if (before != null)
            faults.add(source.name(), 1, before + " has the same address " + address, "rename one of the two files");
        found.add(one);
    }

    private List<String> kinds() {
        return parts.keySet().stream().sorted().toList();
    }

    /** The code or slug that a file's name gives its thing. */
    private String address(Part<?> part, SourceFile source, TextFile file) {
        var stem = source.stem();
        if (CODED.contains(part.kind())) {
            var code = stem.toUpperCase(Locale.ROOT);
            if (!Code.isCode(code))
                faults.add(source.name(), 1, "the file's name is no code", "name it like N2.md or B13.md");
            return code;
        }
        if (Slug.parse(stem).isEmpty())
            faults.add(source.name(), 1, "the file's name is no slug", "name it " + Slug.of(file.title()) + ".md");
        return stem;
    }
}
