package touchstone.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import touchstone.text.Faults;
import touchstone.text.Item;
import touchstone.text.Language;
import touchstone.text.YamlFile;

/** The company as a file: {@code company.yaml}. */
public final class CompanyFile {
    public static final String NAME = "company.yaml";
    private static final String KIND = "company";
    private static final int LAST_BAND = 10;

    private CompanyFile() {}

    /** Reads the company; what is wrong becomes a fault of the file. */
    public static Company read(YamlFile file, Faults faults) {
        if (!file.text("kind").equals(KIND)) file.fault("kind", "the kind is not company", "write kind: company");
        var company = new Company(
                file.text("name"),
                zone(file),
                file.optionalDate("as-of").orElse(LocalDate.EPOCH),
                file.items("departments").stream().map(CompanyFile::department).toList(),
                file.items("offerings").stream().map(CompanyFile::offering).toList(),
                file.items("people").stream().map(CompanyFile::person).toList());
        file.choices("languages", Language.class);
        if (file.has("bands")) bands(file.item("bands"));
        check(file, company);
        file.done(faults);
        return company;
    }

    private static ZoneId zone(YamlFile file) {
        try {
            return ZoneId.of(file.text("zone"));
        } catch (DateTimeException e) {
            file.fault("zone", "there is no such time zone", "write one like Europe/Berlin");
            return ZoneId.of("UTC");
        }
    }

    /** Where the bands of a ten-point scale begin; kept for the ratings. */
    private static void bands(Item bands) {
        int okay = bands.number("okay-from", 2, LAST_BAND);
        int delighted = bands.number("delighted-from", 2, LAST_BAND);
        if (delighted <= okay)
            bands.fault("delighted-from", "it does not lie above okay-from", "write a number above " + okay);
    }

    private static Department department(Item item) {
        return new Department(
                "",
                item.text("slug"),
                item.text("title"),
                item.optionalText("title-de").orElse(""));
    }

    private static Offering offering(Item item) {
        return new Offering(
                item.text("slug"),
                item.text("title"),
                item.optionalText("title-de").orElse(""));
    }

    private static Person person(Item item) {
        return new Person(
                "",
                item.text("slug"),
                item.text("name"),
                item.optionalText("name-de").orElse(""),
                item.text("department"),
                item.flag("management"),
                item.flag("customer-facing"));
    }

    private static void check(YamlFile file, Company company) {
        var departments = company.departments().stream().map(Department::slug).toList();
        for (var person : company.people())
            if (!departments.contains(person.department()))
                file.fault(
                        "people",
                        "the department " + person.department() + " of " + person.slug() + " is not listed",
                        "write one of " + String.join(", ", departments));
        twice(file, "departments", departments);
        twice(file, "people", company.people().stream().map(Person::slug).toList());
        twice(
                file,
                "offerings",
                company.offerings().stream().map(Offering::slug).toList());
    }

    private static void twice(YamlFile file, String key, List<String> slugs) {
        var seen = new HashSet<String>();
        for (var slug : slugs)
            if (!seen.add(slug)) file.fault(key, slug + " stands there twice", "take one of the two out");
    }
}
