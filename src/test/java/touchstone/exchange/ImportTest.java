package touchstone.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.Store;
import touchstone.config.Config;
import touchstone.history.Deed;
import touchstone.story.StoryFile;
import touchstone.story.StoryFilter;
import touchstone.story.Verdict;
import touchstone.testing.Project;
import touchstone.testing.TestSite;
import touchstone.text.Fault;
import touchstone.text.Faults;
import touchstone.text.TextFile;

/** Importing again and again: what is kept, what is refused, and that nothing is ever kept half. */
class ImportTest {
    @TempDir
    private Path folder;

    private Path handbook;
    private Store store;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(Config.at(folder.resolve("data")), TestSite.AS_OF);
        handbook = copy(Project.path("content"), folder.resolve("handbook"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theStarterComesInWholeAndTheSecondTimeNothingHappens() {
        assertThat(imported()).isEqualTo(new Importing.Kept(106, 0, 0));
        assertThat(store.stories().counts().all()).isEqualTo(24);
        assertThat(store.touchpoints().lines()).hasSize(19);
        assertThat(store.standards().lines()).hasSize(24);
        assertThat(store.company().people()).hasSize(22);
        long changes = store.db().changes().head();

        assertThat(imported()).isEqualTo(new Importing.Kept(0, 0, 106));
        assertThat(store.db().changes().head()).isEqualTo(changes);
    }

    @Test
    void aChangedFileBecomesTheNextRevision() throws IOException {
        imported();
        change("stories/in-three-weeks.md", "# In three weeks", "# In four weeks");

        assertThat(imported()).isEqualTo(new Importing.Kept(0, 1, 105));
        var story = store.stories().find("in-three-weeks").orElseThrow();
        assertThat(story.title()).isEqualTo("In four weeks");
        assertThat(story.revision()).isEqualTo(2);
    }

    @Test
    void countsFollowAChangedJudgment() throws IOException {
        imported();
        int before = store.stories().counts().at("N2", Verdict.UNDESIRED);
        change("stories/in-three-weeks.md", "verdict: undesired", "verdict: open");

        imported();

        assertThat(store.stories().counts().at("N2", Verdict.UNDESIRED)).isEqualTo(before - 1);
        assertThat(store.stories().counts().at("N2", Verdict.OPEN)).isEqualTo(1);
        assertThat(store.stories().counts().all()).isEqualTo(24);
    }

    @Test
    void aMissingFileDeletesNothing() throws IOException {
        imported();
        Files.delete(handbook.resolve("stories/in-three-weeks.md"));

        imported();

        assertThat(store.stories().find("in-three-weeks")).isPresent();
    }

    @Test
    void whatChangedOnBothSidesIsAFaultUnlessFilesWin() throws IOException {
        imported();
        changeHere("in-three-weeks");
        change("stories/in-three-weeks.md", "# In three weeks", "# In four weeks");

        assertThat(faults()).singleElement().satisfies(fault -> assertThat(fault.mend())
                .contains("--overwrite"));
        assertThat(store.stories().find("in-three-weeks").orElseThrow().title()).isEqualTo("Changed here");

        assertThat(store.imports().from(handbook, true, Progress.SILENT)).isInstanceOf(Importing.Kept.class);
        assertThat(store.stories().find("in-three-weeks").orElseThrow().title()).isEqualTo("In four weeks");
    }

    @Test
    void anUnchangedFileLeavesAloneWhatWasChangedHere() {
        imported();
        changeHere("in-three-weeks");

        assertThat(imported()).isEqualTo(new Importing.Kept(0, 0, 106));
        assertThat(store.stories().find("in-three-weeks").orElseThrow().title()).isEqualTo("Changed here");
    }

    @Test
    void everyFaultOfEveryFileIsNamedAndNothingIsKept() throws IOException {
        change("stories/in-three-weeks.md", "touchpoint: N2", "touchpoint: N99");
        change("stories/in-three-weeks.md", "verdict: undesired", "verdict: bad");
        change("standards/B13.md", "keeper: service-desk-lead", "keeper: nobody");
        change("touchpoints/N2.md", "phase: after", "phase: later\nphaze: after");
        change("company.yaml", "zone: Europe/Berlin", "zone: Nowhere/Land");

        assertThat(faults())
                .extracting(fault -> fault.file().replaceAll(".*/", ""), Fault::line)
                .contains(
                        tuple("in-three-weeks.md", 6),
                        tuple("in-three-weeks.md", 9),
                        tuple("B13.md", 13),
                        tuple("N2.md", 6),
                        tuple("N2.md", 7),
                        tuple("company.yaml", 3));
        assertThat(faults()).allSatisfy(fault -> assertThat(fault.mend()).isNotBlank());
        assertThat(store.stories().newest(StoryFilter.ALL, 0, 10)).isEmpty();
        assertThat(store.touchpoints().lines()).isEmpty();
        assertThat(store.db().changes().head()).isZero();
    }

    @Test
    void whatStandsTwiceIsAFaultAndNotATrace() throws IOException {
        change("stories/in-three-weeks.md", "illustrates: [B13]", "illustrates: [B13, B13]");
        change("stories/loan-bike-number-four.md", "touchpoint: N2", "touchpoint: N2\nfurther: [N2]");
        Files.writeString(handbook.resolve("stories/company.yaml"), "kind: company");
        Files.writeString(handbook.resolve("people.yml"), "kind: company");

        assertThat(faults())
                .extracting(Fault::what)
                .anyMatch(what -> what.contains("B13 stands there twice"))
                .anyMatch(what -> what.contains("own touchpoint already"))
                .anyMatch(what -> what.contains("second company"))
                .anyMatch(what -> what.contains("only the company is a YAML file"));
    }

    @Test
    void aLinkToAFolderIsReadLikeTheFolder() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), handbook);

        assertThat(store.imports().from(link, false, Progress.SILENT)).isEqualTo(new Importing.Kept(106, 0, 0));
    }

    @Test
    void aDraftIsNowhereToBeFound() throws IOException {
        change("stories/in-three-weeks.md", "state: shared", "state: draft");
        imported();

        assertThat(store.stories().counts().all()).isEqualTo(23);
        assertThat(store.stories().newest(StoryFilter.ALL, 0, 100))
                .extracting(line -> line.slug())
                .doesNotContain("in-three-weeks");
    }

    @Test
    void aZipIsReadLikeTheFolder() throws IOException {
        var zip = folder.resolve("handbook.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                var paths = Files.walk(handbook)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry("any/" + handbook.relativize(path)));
                out.write(Files.readAllBytes(path));
            }
        }

        assertThat(store.imports().from(zip, false, Progress.SILENT)).isEqualTo(new Importing.Kept(106, 0, 0));
    }

    @Test
    void namesInAZipNeverBecomePaths() throws IOException {
        var zip = folder.resolve("slip.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("../../../escaped.md"));
            out.write("no front matter".getBytes(UTF_8));
        }

        assertThatThrownBy(() -> store.imports().from(zip, false, Progress.SILENT))
                .hasMessageContaining("holds no texts");
        assertThat(folder.resolve("../../../escaped.md")).doesNotExist();
    }

    @Test
    void whatIsNoHandbookIsRefusedInOneSentence() throws IOException {
        var file = Files.writeString(folder.resolve("no.zip"), "no zip at all");

        assertThatThrownBy(() -> store.imports().from(file, false, Progress.SILENT))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("no ZIP");
        assertThatThrownBy(() -> store.imports().from(folder.resolve("none"), false, Progress.SILENT))
                .isInstanceOf(Unreadable.class);
        var blank = Files.createDirectory(folder.resolve("blank"));
        assertThatThrownBy(() -> store.imports().from(blank, false, Progress.SILENT))
                .hasMessageContaining("holds no texts");
    }

    private Importing imported() {
        return store.imports().from(handbook, false, Progress.SILENT);
    }

    private List<Fault> faults() {
        return ((Importing.Refused) imported()).faults();
    }

    private void changeHere(String slug) {
        var story = store.stories().find(slug).orElseThrow();
        var text = StoryFile.write(story).replace("# " + story.title(), "# Changed here");
        var file = TextFile.parse(slug + ".md", text, new Faults()).orElseThrow();
        store.db().write(tx -> store.stories().keep(tx, StoryFile.read(file, slug), text, Deed.of("here", "a test")));
    }

    private void change(String file, String from, String to) throws IOException {
        var path = handbook.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList())
                Files.copy(path, to.resolve(from.relativize(path).toString()));
        }
        return to;
    }
}
