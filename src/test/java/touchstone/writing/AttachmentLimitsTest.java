package touchstone.writing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentLimitsTest {
    private static final byte[] WORDS = "plain words".getBytes(UTF_8);

    @TempDir
    private static Path folder;

    private static AttachmentSite site;

    @BeforeAll
    static void open() {
        site = new AttachmentSite(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    /** Just above, with and without a length that is announced. */
    @ParameterizedTest
    @CsvSource({"27_500_000, true", "80_000_000, false", "60_000_000, true"})
    void aFileTooLargeIsRefusedAndFillsNoMemory(String length, boolean announced) {
        long size = Long.parseLong(length.replace("_", ""));
        var body = HttpRequest.BodyPublishers.ofByteArrays(() -> endless(size).iterator());
        var heap = ManagementFactory.getMemoryMXBean();
        System.gc();
        long before = heap.getHeapMemoryUsage().getUsed();

        var answer = site.post(
                "/attachments", announced ? HttpRequest.BodyPublishers.fromPublisher(body, sizeOf(size)) : body);

        System.gc();
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).startsWith("This file is larger than 25 MB");
        assertThat(heap.getHeapMemoryUsage().getUsed() - before).isLessThan(20_000_000);
    }

    @Test
    void whoeverBroughtVeryManyHearsWhenToGoOn() {
        site.limit(Duration.ofSeconds(35));
        try {
            var byScript = site.bring("words.txt", WORDS);
            assertThat(byScript.statusCode()).isEqualTo(429);
            assertThat(byScript.headers().firstValue("Retry-After")).contains("36");
            assertThat(byScript.body()).startsWith("You have brought very many files");

            var form = AttachmentSite.form("file", "words.txt", "text/plain", WORDS);
            var page =
                    site.post("/attachments", HttpRequest.BodyPublishers.ofByteArray(form), "Cookie", "session=of-ana");
            assertThat(page.statusCode()).isEqualTo(429);
            assertThat(page.body()).contains("You have brought very many files", "type=\"file\"");
        } finally {
            site.limit(Duration.ZERO);
        }
        assertThat(site.bring("words.txt", WORDS).statusCode()).isEqualTo(201);
    }

    @Test
    void aFileJustSmallEnoughIsKept() {
        var large = new byte[25 * 1024 * 1024];

        var answer = site.bring("large.bin", large);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(site.bytes(AttachmentSite.path(answer)).body()).isEqualTo(large);
    }

    @Test
    void formsStaySmallWhateverTheirShape() {
        var small = AttachmentSite.form("a", "", "text/plain", WORDS);
        var large = AttachmentSite.form("a", "", "text/plain", new byte[1_200_000]);

        assertThat(site.post("/form", HttpRequest.BodyPublishers.ofByteArray(small))
                        .statusCode())
                .isEqualTo(200);
        assertThat(site.post("/form", HttpRequest.BodyPublishers.ofByteArray(large))
                        .statusCode())
                .isEqualTo(413);
        assertThat(site.post("/attachments", HttpRequest.BodyPublishers.ofByteArray(large), "Accept", "*/*")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void nonsenseIsRefusedAndNothingStaysOnTheDisk() throws IOException {
        var nonsense = site.post("/attachments", HttpRequest.BodyPublishers.ofString("no parts at all"));
        site.bring("large.bin", new byte[900_000]);

        assertThat(nonsense.statusCode()).isIn(400, 422);
        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("MultiPart"));
        }
    }

    private static long sizeOf(long length) {
        return endless(length).mapToLong(part -> part.length).sum();
    }

    /** The head of a form with a file, and then nothing but zeros. */
    private static Stream<byte[]> endless(long length) {
        var form = AttachmentSite.form("file", "huge.bin", "a/b", new byte[0]);
        var zeros = new byte[64 * 1024];
        return Stream.concat(
                Stream.of(Arrays.copyOf(form, form.length - 25)),
                Stream.generate(() -> zeros).limit(length / zeros.length));
    }
}
