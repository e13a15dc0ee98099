package touchstone.writing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import touchstone.db.Database;
import touchstone.db.SettingStore;
import touchstone.people.Company;
import touchstone.people.CompanyStore;
import touchstone.people.Department;
import touchstone.people.Person;

/** A company of two, Ana and Ben, in a database of its own. */
public final class Colleagues implements AutoCloseable {
    private final Database db;
    private final CompanyStore company;

    public Colleagues(Path folder, Clock clock) {
        db = Database.open(folder.resolve("touchstone.db"), clock);
        company = new CompanyStore(db, new SettingStore(db));
        db.write(tx -> {
            company.keep(
                    tx,
                    new Company(
                            "Radhaus Ahornberg",
                            ZoneId.of("Europe/Berlin"),
                            LocalDate.of(2026, 11, 15),
                            List.of(new Department("", "sales", "Sales", "Verkauf")),
                            List.of(),
                            List.of(person("ana", "Ana"), person("ben", "Ben"))),
                    false);
            return null;
        });
    }

    private static Person person(String slug, String name) {
        return new Person("", slug, name, "", "sales", false, true);
    }

    public Person ana() {
        return named("Ana");
    }

    public Person ben() {
        return named("Ben");
    }

    private Person named(String name) {
        return company.people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public Database db() {
        return db;
    }

    public CompanyStore company() {
        return company;
    }

    @Override
    public void close() {
        db.close();
    }
}
