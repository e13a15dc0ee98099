package touchstone.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import touchstone.testing.Project;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
        photo.JPG                        ¦ JPEG ¦ photo.jpg
        Rechnung März (2).pdf            ¦ PDF  ¦ Rechnung März (2).pdf
        evil.html                        ¦ PDF  ¦ evil.pdf
        evil.php.png                     ¦ PNG  ¦ evil.php.png
        run.bat                          ¦ TEXT ¦ run.txt
        notes.md                         ¦ TEXT ¦ notes.md
        table.tsv                        ¦ CSV  ¦ table.tsv
        page.svg                         ¦ OTHER ¦ page.svg
        ../../../etc/passwd              ¦ OTHER ¦ passwd
        C:\\Users\\x\\report.docx        ¦ DOCX ¦ report.docx
        ..                               ¦ OTHER ¦ file
        ''                               ¦ PNG  ¦ file.png
        .htaccess                        ¦ OTHER ¦ file.htaccess
        con.txt                          ¦ TEXT ¦ file-con.txt
        a....b.txt                       ¦ TEXT ¦ a.b.txt
        <img src=x onerror=alert(1)>.png ¦ PNG  ¦ img src=x onerror=alert(1)-.png
        a\u202Egnp.exe                   ¦ OTHER ¦ agnp.exe
        x](javascript:alert(1)).png      ¦ PNG  ¦ x-(javascript-alert(1)).png
        """)
    void whatIsLeftOfANameIsHarmless(String raw, FileType type, String expected) {
        assertThat(FileName.of(raw, type).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileNameGivesAnAddressAndWordsThatStayWhatTheyAre(String raw) {
        for (var type : FileType.values()) {
            var name = FileName.of(raw, type);
            var attachment = new Attachment("0".repeat(64), name, type, 1, 0, 0);

            assertThat(name.text()).isNotBlank().doesNotContainPattern("[\\p{Cntrl}\\p{Cf}/\\\\:\"<>|*?%\\[\\]`]");
            assertThat(attachment.path())
                    .matches("/attachments/0{64}/[A-Za-z0-9._~%-]+")
                    .doesNotContain("..");
            assertThat(FileName.of(name.text(), type)).isEqualTo(name);
        }
    }

    static Stream<String> hostile() {
        var markup = Project.text(Project.path("src/test/resources/touchstone/text/hostile-markup.txt"))
                .lines();
        var names =
                "%00.png ¦ %2e%2e%2f ¦ ..%c0%af ¦ ....// ¦ ~ ¦ - ¦ -rf ¦ '; drop table attachment; -- ¦ ${7*7} ¦ {{7*7}}"
                        + " ¦ nul ¦ COM1.png ¦ x. ¦ .x ¦ x .png ¦ ~$doc.docx ¦ a\r\nSet-Cookie: b=c.txt ¦ \0 ¦ \u200b ¦ \ufeff ¦ \u2028 ¦ ﷺ";
        var more = Stream.of("\ud800", "\ud83d\ude00.png", "a".repeat(5_000) + ".png", "\ud83d\ude00".repeat(80));
        return Stream.of(markup, Stream.of(names.split(" ¦ ")), more).flatMap(all -> all);
    }

    @Test
    void theNameOfAPictureTellsItsSizeOnce() {
        var name = FileName.of("photo-640x480.jpeg", FileType.JPEG).sized(1600, 1200);

        assertThat(name.text()).isEqualTo("photo-1600x1200.jpg");
        assertThat(FileName.of("a".repeat(500), FileType.PNG).sized(16, 12).text())
                .endsWith("a-16x12.png");
    }

    @Test
    void theSameContentUnderAnotherNameKeepsItsEnd() {
        var page = new Attachment("0".repeat(64), FileName.of("page.html", FileType.OTHER), FileType.OTHER, 1, 0, 0);

        assertThat(page.called("setup.exe").name().text()).isEqualTo("setup.html");
    }
}
