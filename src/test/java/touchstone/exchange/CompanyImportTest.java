package touchstone.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.Store;
import touchstone.config.Config;
import touchstone.people.CompanyPart;
import touchstone.people.Department;
import touchstone.people.PartStore;
import touchstone.testing.Project;
import touchstone.testing.TestSite;
import touchstone.text.Fault;

/** What an import does to a company that was changed here since. */
class CompanyImportTest {
    @TempDir
    private Path folder;

    private Path handbook;
    private Store store;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(Config.at(folder.resolve("data")), TestSite.AS_OF);
        handbook = folder.resolve("handbook");
        var content = Project.path("content");
        try (var files = Files.walk(content)) {
            for (var file : files.toList()) Files.copy(file, handbook.resolve(content.relativize(file)));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Importing imported() {
        return store.imports().from(handbook, false, Progress.SILENT);
    }

    private void change(String file, String what, String into) throws IOException {
        var path = handbook.resolve(file);
        Files.writeString(path, Files.readString(path).replace(what, into));
    }

    @Test
    void whatWasChangedHereAboutTheCompanyIsNotUndoneByAFileThatSaysNothingNewAboutIt() throws IOException {
        imported();
        var parts = new PartStore(store.db());
        var workshop = parts.find(CompanyPart.DEPARTMENT, "workshop").orElseThrow();
        store.db().write(tx -> {
            parts.rename(tx, CompanyPart.DEPARTMENT, workshop.id(), "The bench", "");
            parts.order(tx, List.of("workshop"));
            store.company().rename(tx, "Radhaus Nord");
            return true;
        });
        change("company.yaml", "title: Sales", "title: Selling");

        imported();

        assertThat(store.company().name()).isEqualTo("Radhaus Nord");
        assertThat(store.company().departments())
                .extracting(Department::slug, Department::title)
                .startsWith(tuple("workshop", "The bench"))
                .contains(tuple("sales", "Selling"));

        store.imports().from(handbook, true, Progress.SILENT);
        assertThat(store.company().name()).isEqualTo("Radhaus Ahornberg");
        assertThat(store.company().departments())
                .extracting(Department::slug, Department::title)
                .startsWith(tuple("sales", "Selling"), tuple("workshop", "Workshop"));
    }

    @Test
    void aDepartmentThatWasRemovedHereStaysAwayAndATextThatNamesItIsAFault() throws IOException {
        imported();
        var parts = new PartStore(store.db());
        var office = parts.find(CompanyPart.DEPARTMENT, "office").orElseThrow();
        var sales = parts.find(CompanyPart.DEPARTMENT, "sales").orElseThrow();
        store.db().write(tx -> {
            parts.movePeople(tx, office, sales);
            for (var table : List.of("touchpoint", "standard"))
                tx.handle()
                        .execute(
                                "update " + table + " set department_id = ? where department_id = ?",
                                sales.id(),
                                office.id());
            tx.handle().execute("delete from touchpoint_support where department_id = ?", office.id());
            parts.remove(tx, CompanyPart.DEPARTMENT, office);
            return true;
        });
        change("company.yaml", "title: Sales", "title: Selling");

        imported();
        assertThat(parts.find(CompanyPart.DEPARTMENT, "office")).isEmpty();

        change("touchpoints/N2.md", "department: service-desk", "department: office");
        assertThat(((Importing.Refused) imported()).faults())
                .extracting(Fault::what)
                .anyMatch(what -> what.contains("office"));
    }
}
