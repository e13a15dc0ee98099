package touchstone.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file is, decided by its content alone: never by its name, nor by what whoever sent it says. */
public enum FileType {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    TEXT("text/plain; charset=utf-8", "txt"),
    CSV("text/csv; charset=utf-8", "csv"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    /** Everything else, markup of any kind too: to be saved, never to be shown. */
    OTHER("application/octet-stream", "");

    /** So much of the beginning of a file decides. */
    static final int HEAD = 64 * 1024;

    private static final List<FileType> PICTURES = List.of(PNG, JPEG, GIF, WEBP);
    private static final List<FileType> OPEN_DOCUMENTS = List.of(ODT, ODS, ODP);
    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z!/?]");
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\f\\r]]|\\uFFFE|\\uFFFF");

    private final String mime;
    private final String extension;

    FileType(String mime, String extension) {
        this.mime = mime;
        this.extension = extension;
    }

    /** The type as a browser is told. */
    public String mime() {
        return mime;
    }

    /** The end of a name, without its dot; empty where any will do. */
    public String extension() {
        return extension;
    }

    public boolean isPicture() {
        return PICTURES.contains(this);
    }

    /** Whether a browser may show it: pictures that were made anew here, and pages. */
    public boolean isShown() {
        return this == PNG || this == JPEG || this == WEBP || this == PDF;
    }

    static FileType named(String name) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(OTHER);
    }

    /** What a file is that begins like this; {@value #HEAD} bytes are enough. */
    public static FileType of(byte[] head) {
        var begin = new String(head, 0, Math.min(head.length, 100), ISO_8859_1);
        if (begin.startsWith("\u0089PNG\r\n\u001a\n")) return PNG;
        if (begin.startsWith("\u00ff\u00d8\u00ff")) return JPEG;
        if (begin.startsWith("GIF87a") || begin.startsWith("GIF89a")) return GIF;
        if (begin.startsWith("RIFF") && begin.startsWith("WEBP", 8)) return WEBP;
        if (begin.startsWith("%PDF-")) return PDF;
        if (begin.startsWith("PK\u0003\u0004")) return office(begin, head);
        return text(head).map(FileType::written).orElse(OTHER);
    }

    /** The entries of an archive that say what it holds stand at its beginning, by the rules of both families. */
    private static FileType office(String begin, byte[] head) {
        for (var type : OPEN_DOCUMENTS) if (begin.startsWith("mimetype" + type.mime + "PK", 30)) return type;
        if (!begin.startsWith("[Content_Types].xml", 30)) return OTHER;
        var entries = new String(head, ISO_8859_1);
        if (entries.contains("word/vba") || entries.contains("xl/vba") || entries.contains("ppt/vba")) return OTHER;
        if (entries.contains("word/")) return DOCX;
        if (entries.contains("xl/")) return XLSX;
        return entries.contains("ppt/") ? PPTX : OTHER;
    }

    /** The beginning as words, if it is nothing but words in UTF-8; its last sign may be cut. */
    private static Optional<String> text(byte[] head) {
        var words = CharBuffer.allocate(head.length);
        var result = UTF_8.newDecoder().decode(ByteBuffer.wrap(head), words, head.length < HEAD);
        var text = words.flip().toString();
        return result.isError() || NO_TEXT.matcher(text).find() ? Optional.empty() : Optional.of(text);
    }

    private static FileType written(String text) {
        if (MARKUP.matcher(text).find()) return OTHER;
        return isTable(text) ? CSV : TEXT;
    }

    /** Whether the first lines have the same number of columns, two at least. */
    private static boolean isTable(String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).limit(5).toList();
        if (lines.size() < 2) return false;
        for (char separator : new char[] {';', ',', '\t'}) {
            var columns = lines.stream()
                    .map(line -> line.chars().filter(sign -> sign == separator).count())
                    .distinct()
                    .toList();
            if (columns.size() == 1 && columns.getFirst() > 0) return true;
        }
        return false;
    }
}
