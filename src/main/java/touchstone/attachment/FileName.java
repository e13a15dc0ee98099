package touchstone.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a file, harmless wherever it ends up: in a header, in an address, on a page and on somebody's disk.
 *
 * @param stem without its end
 * @param extension in lower case without the dot, empty for none
 */
public record FileName(String stem, String extension) {
    private static final int LONGEST = 100;
    private static final int SIZED = "-16384x16384".length();
    private static final Pattern FOLDERS = Pattern.compile("(?s).*[/\\\\]");
    // What controls, turns the direction of writing or is half a sign; what some file system takes for more than a
    // name.
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern RESERVED = Pattern.compile("[\":*?<>|%\\[\\]`$]");
    private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9]{1,10}");
    private static final Pattern SIZE = Pattern.compile("-[0-9]{1,5}x[0-9]{1,5}$");
    private static final Pattern DEVICE = Pattern.compile("(?i)con|prn|aux|nul|com[0-9]|lpt[0-9]");

    /** Ends that plain text may have beside its own. */
    private static final List<String> TEXTS = List.of("txt", "csv", "tsv", "md", "log");

    /** What is left of a name, with an end that fits what the file is. */
    public static FileName of(String raw, FileType type) {
        var name = clean(raw);
        int dot = name.lastIndexOf('.');
        var end = dot < 0 ? "" : name.substring(dot + 1);
        boolean ends = EXTENSION.matcher(end).matches();
        var stem = stem(ends ? name.substring(0, dot) : name);
        return new FileName(stem, extension(ends ? end.toLowerCase(Locale.ROOT) : "", type));
    }

    private static String clean(String raw) {
        var name = FOLDERS.matcher(raw).replaceFirst("");
        name = HARMFUL.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
        return RESERVED.matcher(name).replaceAll("-").replaceAll("\\.{2,}", ".");
    }

    private static String stem(String name) {
        var stem = name.replaceAll("[\\s\\p{Zs}]+", " ").replaceAll("^[. -]+|[. ]+$", "");
        if (stem.isEmpty()) return "file";
        return cut(DEVICE.matcher(stem).matches() ? "file-" + stem : stem, LONGEST);
    }

    private static String cut(String stem, int longest) {
        if (stem.length() <= longest) return stem;
        int end = Character.isHighSurrogate(stem.charAt(longest - 1)) ? longest - 1 : longest;
        return stem.substring(0, end).strip();
    }

    private static String extension(String end, FileType type) {
        if (type == FileType.OTHER) return end;
        boolean fits = (type == FileType.TEXT || type == FileType.CSV) && TEXTS.contains(end);
        return fits ? end : type.extension();
    }

    /** The name of a picture of this size, so that a page knows it and keeps the place free. */
    FileName sized(int width, int height) {
        return new FileName(cut(withoutSize(), LONGEST - SIZED) + "-" + width + "x" + height, extension);
    }

    /** The stem as people would call it. */
    String withoutSize() {
        return SIZE.matcher(stem).replaceFirst("");
    }

    public String text() {
        return extension.isEmpty() ? stem : stem + "." + extension;
    }

    /** As a part of an address: everything but letters, digits and a few signs in per cent (RFC 3986). */
    String encoded() {
        var out = new StringBuilder();
        for (byte sign : text().getBytes(UTF_8)) {
            boolean plain = sign > 0 && (Character.isLetterOrDigit(sign) || "-._~".indexOf(sign) >= 0);
            if (plain) out.append((char) sign);
            else out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(sign));
        }
        return out.toString();
    }

    /** The words of a link to it in Markdown: each sign that could be markup is taken as itself. */
    String words(FileType type) {
        var words = type.isPicture() ? withoutSize() : text();
        return words.replaceAll("([\\\\*_~&])", "\\\\$1");
    }
}
