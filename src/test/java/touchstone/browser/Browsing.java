package touchstone.browser;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import touchstone.testing.Project;
import touchstone.testing.TestSite;

/** Gives tests their windows: one browser and one site for the whole run, fresh windows for each test. */
final class Browsing implements ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace OURS = Namespace.create(Browsing.class);

    /** What all tests that ask for windows share. The site is only read, so that no test can disturb another. */
    private record Shared(TestSite site) implements AutoCloseable {
        static Shared start() {
            var site = TestSite.starter();
            Said.on(site);
            return new Shared(site);
        }

        URI address() {
            return site.address("");
        }

        String session() {
            return site.admin().session();
        }

        @Override
        public void close() {
            site.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        var wanted = parameter.getParameter().getType();
        return wanted == Windows.class || wanted == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var run = test.getRoot().getStore(OURS);
        var chromium = run.getOrComputeIfAbsent(Chromium.class, _ -> Chromium.start(), Chromium.class);
        if (parameter.getParameter().getType() == Chromium.class) return chromium;
        var shared = run.getOrComputeIfAbsent(Shared.class, _ -> Shared.start(), Shared.class);
        return test.getStore(OURS)
                .getOrComputeIfAbsent(
                        Windows.class, _ -> new Windows(chromium, shared.address(), shared.session()), Windows.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        var windows = test.getStore(OURS).get(Windows.class, Windows.class);
        if (windows != null && test.getExecutionException().isPresent()) windows.photograph(picture(test));
    }

    private static Path picture(ExtensionContext test) {
        var name = test.getRequiredTestClass().getSimpleName() + " "
                + test.getRequiredTestMethod().getName() + " " + test.getDisplayName();
        return Project.path("target/screenshots/failed").resolve(name.replaceAll("[^A-Za-z0-9]+", "-"));
    }
}
