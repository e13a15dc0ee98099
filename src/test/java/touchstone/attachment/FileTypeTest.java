package touchstone.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
        \\x89PNG\\r\\n\\x1a\\n rest                         ¦ PNG
        \\xff\\xd8\\xff\\xe0 rest                            ¦ JPEG
        GIF89a=1;alert(1)                                  ¦ GIF
        GIF87a                                             ¦ GIF
        RIFF1234WEBPVP8                                    ¦ WEBP
        RIFF1234WAVEfmt\\x00                              ¦ OTHER
        %PDF-1.7\\n<script>alert(1)</script>                ¦ PDF
        \\n%PDF-1.7\\x00                                    ¦ OTHER
        A note for tomorrow                                ¦ TEXT
        Größe: 5 mm                                        ¦ TEXT
        a;b;c\\n1;2;3\\n                                    ¦ CSV
        a,b\\n1,2                                          ¦ CSV
        a, b\\nand more                                    ¦ TEXT
        1 < 2 and 3 > 2                                    ¦ TEXT
        <html><script>alert(1)</script>                    ¦ OTHER
        words first <svg onload=alert(1)>                  ¦ OTHER
        <?xml version="1.0"?><a/>                          ¦ OTHER
        <!DOCTYPE html>                                    ¦ OTHER
        \\xef\\xbb\\xbf<svg xmlns="http://www.w3.org/2000/svg"/> ¦ OTHER
        BM\\x01\\x00\\x00\\x00                               ¦ OTHER
        MZ\\x90\\x00                                        ¦ OTHER
        \\x7fELF                                           ¦ OTHER
        \\xff\\xfe<\\x00s\\x00v\\x00g\\x00                    ¦ OTHER
        caf\\xe9                                           ¦ OTHER
        PK\\x03\\x04 any archive                            ¦ OTHER
        """)
    void theContentAloneSaysWhatAFileIs(String content, FileType expected) {
        assertThat(FileType.of(bytes(content))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "[Content_Types].xml, word/document.xml, DOCX",
        "[Content_Types].xml, xl/workbook.xml, XLSX",
        "[Content_Types].xml, ppt/presentation.xml, PPTX",
        "[Content_Types].xml, word/vbaProject.bin word/document.xml, OTHER",
        "[Content_Types].xml, something/else.xml, OTHER",
        "mimetypeapplication/vnd.oasis.opendocument.text, PK, ODT",
        "mimetypeapplication/vnd.oasis.opendocument.spreadsheet, PK, ODS",
        "mimetypeapplication/epub+zip, PK, OTHER",
        "META-INF/MANIFEST.MF, word/document.xml, OTHER",
        "index.html, word/document.xml, OTHER"
    })
    void anArchiveIsADocumentWhenItsFirstEntrySaysSo(String first, String rest, FileType expected) {
        var archive = "PK\u0003\u0004" + "\0".repeat(26) + first + rest;

        assertThat(FileType.of(archive.getBytes(ISO_8859_1))).isEqualTo(expected);
    }

    @Test
    void onlyPicturesAndPagesAreShown() {
        assertThat(FileType.values())
                .filteredOn(FileType::isShown)
                .containsExactly(FileType.PNG, FileType.JPEG, FileType.WEBP, FileType.PDF);
        assertThat(FileType.values())
                .extracting(FileType::mime)
                .noneMatch(mime -> mime.contains("html") || mime.contains("svg") || mime.endsWith("xml"));
    }

    @Test
    void aLongTextMayBeCutWithinASign() {
        var words = "ä".repeat(FileType.HEAD).getBytes(UTF_8);

        assertThat(FileType.of(java.util.Arrays.copyOf(words, FileType.HEAD - 1)))
                .isEqualTo(FileType.OTHER);
        assertThat(FileType.of(java.util.Arrays.copyOfRange(
                        ("x" + "ä".repeat(FileType.HEAD)).getBytes(UTF_8), 0, FileType.HEAD)))
                .isEqualTo(FileType.TEXT);
    }

    /** Bytes beyond ASCII are written as {@code \\xff}; everything else is UTF-8. */
    private static byte[] bytes(String content) {
        var out = new java.io.ByteArrayOutputStream();
        var text = content.replace("\\n", "\n").replace("\\r", "\r");
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\x", i)) {
                out.write(Integer.parseInt(text, i + 2, i + 4, 16));
                i += 3;
            } else out.writeBytes(String.valueOf(text.charAt(i)).getBytes(UTF_8));
        }
        return out.toByteArray();
    }
}
