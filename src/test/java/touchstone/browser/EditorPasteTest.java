package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is pasted into a text, and what is shown beside it. */
class EditorPasteTest extends AtTheDesk {
    private static final String PASTE = """
            ([area, data]) => {
                const transfer = new DataTransfer();
                for (const [type, text] of Object.entries(data)) transfer.setData(type, text);
                area.focus();
                area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
            }
            """;
    private static final String PASTE_PICTURE = """
            area => {
                const transfer = new DataTransfer();
                transfer.items.add(new File([new Uint8Array([1])], "bike.png", { type: "image/png" }));
                area.focus();
                area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
            }
            """;
    private static final String PASTE_FILES = """
            area => {
                const transfer = new DataTransfer();
                for (const name of ["bike.png", "evil.png", "doc.pdf"]) transfer.items.add(new File(["1"], name));
                area.focus();
                area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
            }
            """;

    @Test
    void aPastedSpreadsheetBecomesATable() {
        paste(Map.of("text/plain", "Day\tCalls\nMonday\t\"1|2\"\n"));

        assertThat(text()).hasValue("| Day | Calls |\n| --- | --- |\n| Monday | 1\\|2 |\n");
    }

    @Test
    void aPastedTableOfAPageBecomesATable() {
        paste(Map.of(
                "text/html",
                "<table><tr><th>Day<th>Calls<tr><td>Monday<td>12</table>",
                "text/plain",
                "Day Calls Monday 12"));

        assertThat(text()).hasValue("| Day | Calls |\n| --- | --- |\n| Monday | 12 |\n");
    }

    @Test
    void richTextKeepsItsLinksAndNothingElse() {
        paste(Map.of(
                "text/html",
                "<style>p{}</style><p style='color:red'>See <b>the <a href='https://example.org/a'>page</a></b>"
                        + " or <a href='javascript:alert(1)'>that</a></p><script>alert(1)</script>",
                "text/plain",
                "See the page or that"));

        assertThat(text()).hasValue("See the [page](https://example.org/a) or that");
    }

    @Test
    void aPictureIsSentAndItsMarkdownStandsWhereItWasPasted() {
        text().fill("before ");
        text().evaluate(PASTE_PICTURE);

        assertThat(text()).hasValue("before ![a bicycle](/attachments/00ff/bicycle.png)");
    }

    @Test
    void severalFilesStandEachOnALineOfItsOwn() {
        answerByName();
        text().fill("before");
        text().evaluate(PASTE_FILES);

        assertThat(text())
                .hasValue("before\n\n![](/attachments/00ff/bike.png)\n\n[evil.png](/attachments/00ff/evil.png)\n\n"
                        + "[doc.pdf](/attachments/00ff/doc.pdf)\n");
        assertThat(window().find(".editor-said").first())
                .hasText("evil.png is no picture that can be shown here; it was added as a file.");
    }

    @Test
    void aFileAfterAnotherIsNotGluedToIt() {
        answerByName();
        text().evaluate(PASTE_PICTURE);
        assertThat(text()).hasValue("![](/attachments/00ff/bike.png)");
        text().evaluate(PASTE_PICTURE);

        assertThat(text()).hasValue("![](/attachments/00ff/bike.png)\n\n![](/attachments/00ff/bike.png)\n");
    }

    private void answerByName() {
        window().page().route("**/attachments", route -> {
            var sent = new String(route.request().postDataBuffer(), UTF_8);
            var name = sent.replaceAll("(?s).*filename=\"([^\"]*)\".*", "$1");
            var words = name.equals("bike.png") ? "![]" : "[" + name + "]";
            route.fulfill(answer(201, words + "(/attachments/00ff/" + name + ")"));
        });
    }

    @Test
    void aRefusedPictureSaysWhyAndLeavesNothingBehind() {
        expect("413");
        window().page().route("**/attachments", route -> route.fulfill(answer(413, "That picture is over 10 MB.")));
        text().fill("before ");

        text().evaluate(PASTE_PICTURE);

        assertThat(window().find(".editor-said").first()).hasText("That picture is over 10 MB.");
        assertThat(text()).hasValue("before ");
    }

    @Test
    void aFormThatIsSentMeanwhileWaitsForThePicture() {
        var held = new ArrayList<Route>();
        window().page().route("**/attachments", held::add);
        window().page().waitForRequest("**/attachments", () -> text().evaluate(PASTE_PICTURE));
        assertThat(text()).hasValue(Pattern.compile("!\\[bike.png is on its way]\\(#\\d+\\)"));

        window().find("text=Keep").click();
        assertThat(window().find(".editor-said").first()).containsText("as soon as it is there");
        window().page().waitForCondition(() -> !held.isEmpty());
        held.forEach(route -> route.fulfill(answer(201, "![](/attachments/00ff/bike.png)")));

        assertThat(window().find("body")).hasText("![](/attachments/00ff/bike.png)");
    }

    private static Route.FulfillOptions answer(int status, String words) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("text/plain")
                .setBody(words);
    }

    @Test
    void thePreviewShowsWhatReadersWillSee() {
        text().fill("**late**, see [[N2]] and [[nowhere]]");
        tool("preview").click();

        assertThat(preview().locator("strong")).hasText("late");
        assertThat(preview().locator("a")).hasAttribute("href", "/touchpoints/N2");
        assertThat(preview().locator("a")).hasAttribute("target", "_blank");
        assertThat(preview().locator(".missing-link")).isVisible();

        text().fill("*now*");
        assertThat(preview().locator("em")).hasText("now");
        assertThat(tool("preview")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void aHostileTextDoesNothing() {
        window().page().onDialog(dialog -> org.junit.jupiter.api.Assertions.fail("a dialog opened"));
        text().fill("<img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)>"
                + "[x](javascript:alert(4)) <iframe src=/desk></iframe><style>*{display:none}</style>\n\nafter");
        tool("preview").click();

        assertThat(preview()).containsText("after");
        assertThat(preview().locator("script, svg, iframe, style, img, [onerror], [href^=javascript]"))
                .hasCount(0);
        assertThat(window().find("h1")).isVisible();
    }

    @Test
    void theFullScreenHoldsTheFocusAndEscapeLeavesIt() {
        tool("full").click();
        assertThat(window().find(".editor[data-full]")).hasCount(1);
        assertThat(text()).isFocused();
        assertThat(preview()).isVisible();
        assertThat(window().find(".masthead")).hasAttribute("inert", "");

        window().press("Escape");
        assertThat(window().find(".editor[data-full]")).hasCount(0);
        assertThat(window().find("[inert]")).hasCount(0);
        assertThat(text()).isFocused();
    }

    @Test
    void hintsAppearWhileOneTypesAndGoAgain() {
        text().fill("Bitte 0171 2345678 anrufen");
        assertThat(window().find(".privacy")).containsText("0171 2345678");
        assertThat(window().find("#privacy-reason")).isVisible();

        text().fill("Bitte anrufen");
        assertThat(window().find(".privacy")).containsText("Nothing found that leads to anybody.");
        assertThat(window().find("#privacy-reason")).isHidden();
    }

    private void paste(Map<String, String> data) {
        window().page().evaluate(PASTE, List.of(text().elementHandle(), data));
    }
}
