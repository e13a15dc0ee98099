package touchstone.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Touchstone answered, byte by byte, for the bare routes to give out. */
final class Recorded {
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    /** Asks a server for every address. */
    static Recorded from(int port, List<String> addresses) {
        var recorded = new Recorded();
        try (var connection = new Connection(port)) {
            for (var address : addresses) {
                var answer = connection.answer(Connection.request(address));
                if (answer.status() != 200)
                    throw new IllegalStateException(address + " answers with " + answer.status());
                recorded.answers.put(address, answer);
            }
            return recorded;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Answer> answers() {
        return answers;
    }

    void write(Path file) {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(answers.size());
            for (var answer : answers.entrySet()) {
                out.writeUTF(answer.getKey());
                out.writeUTF(answer.getValue().head());
                out.writeInt(answer.getValue().body().length);
                out.write(answer.getValue().body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Recorded read(Path file) {
        var recorded = new Recorded();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int left = in.readInt(); left > 0; left--)
                recorded.answers.put(in.readUTF(), new Answer(in.readUTF(), in.readNBytes(in.readInt())));
            return recorded;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first address whose answer is not the same, header for header and byte for byte. */
    void mustEqual(Recorded other) {
        answers.forEach((address, answer) -> {
            var theirs = other.answers.getOrDefault(address, new Answer("", new byte[0]));
            if (!answer.isLike(theirs))
                throw new IllegalStateException("the bare route answers otherwise than Touchstone: " + address + "\n"
                        + answer.headers() + "\n" + theirs.headers());
        });
    }
}
