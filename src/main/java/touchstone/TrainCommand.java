package touchstone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import touchstone.config.Config;

/**
 * Starts on a data folder of its own, opens some pages and stops, so that the JDK can record what a start loads, and the
 * gate knows that the program, as it is handed out, serves.
 */
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
            "/feed.atom");
    private static final String NONE = "/none";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "further pages to open")
    private List<String> further = List.of();

    @Override
    public Integer call() throws Exception {
        var data = Files.createTempDirectory("touchstone-train");
        try {
            // Twice: the first start fills and indexes, the second is the one that people wait for.
            var wrong = new LinkedHashSet<>(visit(data));
            wrong.addAll(visit(data));
            wrong.forEach(spec.commandLine().getErr()::println);
            if (wrong.isEmpty()) spec.commandLine().getOut().println("The program starts, and its pages answer.");
            return wrong.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        } finally {
            delete(data);
        }
    }

    /** Opens each page; gives back a line for each that answers otherwise than it should. */
    private List<String> visit(Path data) throws IOException, InterruptedException {
        var pages = new LinkedHashMap<String, Integer>();
        PAGES.forEach(page -> pages.put(page, 200));
        further.forEach(page -> pages.put(page, 200));
        pages.put(NONE, 404);
        var wrong = new ArrayList<String>();
        try (var app = App.start(Config.at(data), Clock.systemUTC());
                var client = HttpClient.newHttpClient()) {
            for (var page : pages.entrySet()) {
                int status = status(client, "http://127.0.0.1:" + app.port() + page.getKey());
                if (status != page.getValue())
                    wrong.add(page.getKey() + " answers " + status + " and not " + page.getValue());
            }
        }
        return wrong;
    }

    private static int status(HttpClient client, String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Encoding", "gzip")
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
