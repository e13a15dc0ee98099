package touchstone.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Asks axe-core whether a page keeps WCAG 2.2 AA. */
final class Axe {
    private static final String SCRIPT = AxeBuilder.getAxeScript();
    private static final List<String> LEVEL_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    // Style sheets need not be fetched once more for it: only the rule on locked orientation reads them, and none of
    // these
    // levels asks for that one, as it is an experiment.
    private static final String RUN = """
            async tags => {
                const preload = { assets: ["media"] };
                const found = await axe.run(document, { runOnly: tags, resultTypes: ["violations"], preload });
                return found.violations.flatMap(rule => rule.nodes.map(node =>
                    `${rule.id}: ${node.target} in ${node.html.slice(0, 200)} - ${node.failureSummary}`));
            }
            """;

    private Axe() {}

    /** Brings axe into the page that is open; needed once after each opening. */
    static void bring(Page page) {
        page.evaluate(SCRIPT);
    }

    /** Every fault with its place and what axe advises. */
    static List<String> faults(Page page) {
        return ((List<?>) page.evaluate(RUN, LEVEL_AA))
                .stream().map(String::valueOf).toList();
    }
}
