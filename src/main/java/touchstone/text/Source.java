package touchstone.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** The text of a file as it should be: valid UTF-8, no byte order mark, lines ending in LF. */
final class Source {
    private Source() {}

    static Optional<String> decoded(String file, byte[] bytes, Faults faults) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            faults.add(file, badLine(bytes), "this line is not UTF-8", "save the file in the encoding UTF-8");
            return Optional.empty();
        }
    }

    static String normal(String source) {
        var text = source.startsWith("\uFEFF") ? source.substring(1) : source;
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static int badLine(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var result = UTF_8.newDecoder().decode(in, java.nio.CharBuffer.allocate(bytes.length + 1), true);
        if (!result.isError()) return 1;
        int line = 1;
        for (int i = 0; i < in.position(); i++) if (bytes[i] == '\n') line++;
        return line;
    }
}
