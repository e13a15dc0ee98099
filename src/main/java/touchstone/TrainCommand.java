package touchstone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import touchstone.config.Config;

/** Starts on a data folder of its own, opens some pages and stops, so that the JDK can record what a start loads. */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
    private static final List<String> PAGES = List.of(
            "/",
            "/journey",
            "/touchpoints/N2",
            "/standards",
            "/standards/B13",
            "/stories",
            "/manual",
            "/gaps",
            "/stories/in-three-weeks",
            "/search?q=Termin",
            "/search/suggestions?q=te",
            "/feed.atom",
            "/none");

    @Override
    public Integer call() throws Exception {
        var data = Files.createTempDirectory("touchstone-train");
        try {
            // Twice: the first start fills and indexes, the second is the one that people wait for.
            visit(data);
            visit(data);
            return 0;
        } finally {
            delete(data);
        }
    }

    private static void visit(Path data) throws IOException, InterruptedException {
        try (var app = App.start(Config.at(data), Clock.systemUTC());
                var client = HttpClient.newHttpClient()) {
            for (var page : PAGES)
                client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + page))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.discarding());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
