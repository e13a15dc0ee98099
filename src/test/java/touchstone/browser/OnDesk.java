package touchstone.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import touchstone.writing.TrialDesk;

/** What tests of writing share: one browser, and for each test a desk of its own with fresh devices. */
@InBrowser
abstract class OnDesk {
    static final String STANDARD = "/standards/B13/edit";
    static final String KEPT = "Kept as a draft, 14:32";

    private static Chromium chromium;

    @TempDir
    private Path data;

    private final List<AtDesk> devices = new ArrayList<>();
    private TrialDesk desk;

    @BeforeAll
    static void start(Chromium ofTheRun) {
        chromium = ofTheRun;
    }

    @BeforeEach
    void open() {
        desk = new TrialDesk(data);
    }

    @AfterEach
    void close() {
        devices.forEach(AtDesk::close);
        desk.close();
    }

    TrialDesk desk() {
        return desk;
    }

    AtDesk ana() {
        return device("ana");
    }

    AtDesk ben() {
        return device("ben");
    }

    AtDesk device(String session) {
        var device = new AtDesk(chromium, desk, session);
        devices.add(device);
        return device;
    }
}
