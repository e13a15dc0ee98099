package touchstone.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import touchstone.story.Story;

/** Measures what people write: saves, beside the bare disk, and previews. */
final class Writes {
    private static final int WRITERS = 8;
    private static final int SAVES = 1_600;
    /** A server that has been up for a morning is measured, not the one that still compiles itself. */
    private static final int WARM = 5_000;

    private static final int ALONE = 200;
    private static final int ROUNDS = 10;
    private static final int PREVIEWS = 600;
    private static final Goal SAVES_A_SECOND = Goal.atLeast(100);
    private static final Goal SAVE_MILLIS = Goal.atMost(200);
    private static final Goal BESIDE_THE_DISK = Goal.atMost(15);
    private static final Goal PREVIEW_MILLIS = Goal.atMost(30);

    private final StoryMill mill;
    private int told = 1_000_000;
    private final Table saves = new Table("stories saved", "clients", "saves/s", "p50 ms", "p99 ms");
    private final Table disk = new Table("one save beside the disk", "save p50 ms", "fdatasync p50 ms", "ratio");
    private final Table previews = new Table("previews", "clients", "p50 ms", "p99 ms");

    Writes(StoryMill mill) {
        this.mill = mill;
    }

    List<Table> tables() {
        return List.of(saves, disk, previews);
    }

    void measure(Stand stand) {
        try (var server = stand.touchstone(Program.JVM + Stand.UNCOMPRESSED)) {
            var session = signIn(server.port());
            preview(server, session);
            save(server, session);
            alone(stand, server, session);
        }
    }

    private void preview(Server server, String session) {
        var requests = IntStream.range(0, PREVIEWS)
                .mapToObj(i -> mill.story(i))
                .map(story -> String.join("\n\n", story.texts()))
                .map(text -> Connection.post("/preview", session, form(Map.of("text", text))))
                .toList();
        var load = Load.of(requests, 200);
        load.sendAll(server.port(), 1);
        for (int clients : List.of(1, WRITERS)) {
            var round = load.sendAll(server.port(), clients);
            var slow = round.millis(0.99);
            previews.row(clients, round.millis(0.5), clients == 1 ? new Judged(slow, PREVIEW_MILLIS) : slow);
        }
    }

    private void save(Server server, String session) {
        stories(WARM, session).sendAll(server.port(), WRITERS);
        var round = stories(SAVES, session).sendAll(server.port(), WRITERS);
        saves.row(
                WRITERS,
                new Judged(round.pagesPerSecond(), SAVES_A_SECOND),
                round.millis(0.5),
                new Judged(round.millis(0.99), SAVE_MILLIS));
    }

    /** One save after the other and the bare disk in the same folder, by turns, so that both meet the same neighbours. */
    private void alone(Stand stand, Server server, String session) {
        var saves = new double[ROUNDS];
        var syncs = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            saves[round] =
                    stories(ALONE / ROUNDS, session).sendAll(server.port(), 1).millis(0.5);
            syncs[round] = sync(stand.data().resolveSibling("sync"));
        }
        double save = middle(saves);
        double sync = middle(syncs);
        disk.row(save, sync, new Judged(save / sync, BESIDE_THE_DISK));
    }

    private static double middle(double[] some) {
        Arrays.sort(some);
        return some[some.length / 2];
    }

    /** Milliseconds that appending a page of 4 KB and fdatasync take, the median. */
    private static double sync(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var nanos = new long[ALONE / ROUNDS];
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                channel.write(ByteBuffer.allocate(4096));
                channel.force(false);
                nanos[i] = System.nanoTime() - start;
            }
            return new Round(nanos, 1).millis(0.5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The forms of so many stories that nobody has told yet. */
    Load stories(int count, String session) {
        var requests = IntStream.range(told, told + count)
                .mapToObj(mill::story)
                .map(story -> Connection.post("/stories", session, form(typed(story))))
                .toList();
        told += count;
        return Load.of(requests, 303);
    }

    private static Map<String, String> typed(Story story) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("touchpoint", story.touchpoint());
        fields.put("situation", story.situation());
        fields.put("behaviour", story.behaviour());
        fields.put("outcome", story.outcome());
        fields.put("lesson", story.lesson());
        fields.put("verdict", story.verdict().key());
        fields.put("effect", story.effect().key());
        fields.put("title", story.title());
        fields.put("language", story.language().tag());
        fields.put("once", "once " + story.slug());
        fields.put("privacy-reason", "invented");
        return fields;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The session of the member that {@link TalkMill} lets join. */
    static String signIn(int port) {
        try (var connection = new Connection(port)) {
            var form = form(Map.of("email", TalkMill.MEMBER, "password", TalkMill.PASSWORD));
            var answer = connection.answer(Connection.post("/sign-in", "", form));
            var cookie = answer.headers().getOrDefault("Set-Cookie", "");
            if (answer.status() != 303 || !cookie.startsWith("session="))
                throw new IllegalStateException("nobody could sign in: " + answer.head());
            return cookie.substring("session=".length(), cookie.indexOf(';'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
