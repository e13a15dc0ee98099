package touchstone.bench;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.handler.GracefulHandler;
import touchstone.Store;
import touchstone.config.Config;
import touchstone.people.Visitor;
import touchstone.search.Query;
import touchstone.search.SearchIndex;
import touchstone.text.Language;

/**
 * The least that a server of the same kind must do for the same answers: the settings of {@code touchstone.web.Server},
 * and routes that look up bytes that were prepared. A search is done first, with all that belongs to it.
 */
final class BareServer {
    private final Map<String, Answer> answers;
    private final SearchIndex index;

    private BareServer(Recorded recorded, SearchIndex index) {
        this.answers = recorded.answers();
        this.index = index;
    }

    /** Takes the data folder, the folder of an index that nobody else has open, and the file of recorded answers. */
    public static void main(String[] arguments) {
        var config = Config.at(Path.of(arguments[0]));
        var store = Store.open(config, Clock.systemUTC());
        var index = store.index(Path.of(arguments[1]));
        var bare = new BareServer(Recorded.read(Path.of(arguments[2])), index);
        var javalin = Javalin.create(bare::configure).start(config.host(), config.port());
        System.out.println("http://127.0.0.1:" + javalin.port() + "/");
    }

    private void configure(JavalinConfig javalin) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.concurrency.useVirtualThreads = true;
        javalin.http.prefer405over404 = true;
        javalin.http.compressionStrategy = CompressionStrategy.NONE;
        javalin.router.ignoreTrailingSlashes = false;
        javalin.router.caseInsensitiveRoutes = false;
        javalin.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        javalin.jetty.modifyServer(jetty -> jetty.insertHandler(new GracefulHandler()));
        javalin.routes.get("/touchpoints/{code}", ctx -> answer(ctx, ctx.path()));
        javalin.routes.get("/stories/{slug}", ctx -> answer(ctx, ctx.path()));
        javalin.routes.get("/search", this::search);
    }

    private void search(Context ctx) {
        var results = index.search(Query.of(ctx.queryParamMap()), Visitor.GUEST, Language.EN);
        if (!results.status().isReady()) throw new IllegalStateException("the index is not ready");
        answer(ctx, ctx.path() + "?" + ctx.queryString());
    }

    private void answer(Context ctx, String address) {
        var answer = Optional.ofNullable(answers.get(address)).orElseThrow(NotFoundResponse::new);
        answer.headers().forEach(ctx::header);
        ctx.result(new ByteArrayInputStream(answer.body()));
    }
}
