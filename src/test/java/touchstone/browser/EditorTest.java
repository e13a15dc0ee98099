package touchstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Writing with the means of the editor, on a form as those of the features are. */
class EditorTest extends AtTheDesk {
    @ParameterizedTest
    @CsvSource({"Control+b, **late**", "Control+i, *late*", "Control+k, [late](https://)"})
    void aShortcutMarksWhatIsChosenAndUndoTakesItBack(String keys, String marked) {
        text().fill("late");
        text().selectText();

        window().press(keys);
        assertThat(text()).hasValue(marked);

        window().press("Control+z");
        assertThat(text()).hasValue("late");
    }

    @Test
    void theSameShortcutTwiceLeavesTheTextAsItWas() {
        text().fill("late");
        text().selectText();

        window().press("Control+b", "Control+b");

        assertThat(text()).hasValue("late");
    }

    @Test
    void boldWithoutAChoiceGivesWordsToTypeOver() {
        text().focus();
        window().press("Control+b");
        assertThat(text()).hasValue("**bold words**");

        window().page().keyboard().type("now");

        assertThat(text()).hasValue("**now**");
    }

    @Test
    void aListGoesOnUntilAnEmptyItemEndsIt() {
        type("- one");
        window().press("Enter");
        type("two");
        window().press("Enter", "Enter");
        type("after");

        assertThat(text()).hasValue("- one\n- two\nafter");
    }

    @Test
    void numbersCountAndTasksStayOpen() {
        type("9. one");
        window().press("Enter");
        type("two");
        window().press("Enter", "Enter");
        type("- [x] done");
        window().press("Enter");
        type("next");

        assertThat(text()).hasValue("9. one\n10. two\n- [x] done\n- [ ] next");
    }

    @Test
    void tabMovesAnItemInOnceAndThenLeavesTheField() {
        type("- one");
        window().press("Enter");
        type("two");

        window().press("Tab");
        assertThat(text()).hasValue("- one\n  - two");
        window().press("Shift+Tab");
        assertThat(text()).hasValue("- one\n- two");

        window().press("Tab", "Tab");
        assertThat(text()).not().isFocused();
    }

    @Test
    void outsideOfAListTabLeavesTheField() {
        type("words");
        window().press("Tab");

        assertThat(text()).hasValue("words");
        assertThat(text()).not().isFocused();
    }

    @Test
    void aThingIsCompletedByKeyboard() {
        type("See [[N");
        assertThat(options().first()).isVisible();
        type("2");
        assertThat(options().first()).containsText("N2");
        assertThat(text()).hasAttribute("aria-activedescendant", Pattern.compile("completions-.*"));

        window().press("Enter");

        assertThat(text()).hasValue("See [[N2]]");
        assertThat(options()).hasCount(0);
    }

    @Test
    void aPersonIsCompletedAndEscapeLeavesTheLettersAlone() {
        type("@mech");
        assertThat(options().nth(1)).isVisible();
        window().press("ArrowDown");
        assertThat(options().nth(1)).hasAttribute("aria-selected", "true");
        var mention = options().nth(1).getAttribute("data-text");
        window().press("Enter");
        assertThat(text()).hasValue(mention + " ");

        text().fill("");
        type("@mech");
        assertThat(options().first()).isVisible();
        window().press("Escape");
        assertThat(options()).hasCount(0);
        assertThat(text()).hasValue("@mech");
    }

    @Test
    void afterANameOneTypesOn() {
        type("Ask @mech");
        assertThat(options().first()).isVisible();
        var name = options().first().getAttribute("data-text");
        window().press("Tab");
        assertThat(text()).hasValue("Ask " + name + " ");
        assertThat(text()).isFocused();

        window().press("Enter");
        type("then @mech");
        assertThat(options().first()).isVisible();
        window().press("Enter");
        window().press("Enter");
        type("end");

        assertThat(text()).hasValue("Ask " + name + " \nthen " + name + " \nend");
        assertThat(options()).hasCount(0);
    }

    @Test
    void aNameBeforeASpaceGetsNoSecondOne() {
        text().fill("@mech does it");
        for (var key : List.of("Home", "End", "Home")) window().press(key);
        for (int at = 0; at < 5; at++) window().press("ArrowRight");
        type("a");
        assertThat(options().first()).isVisible();
        var name = options().first().getAttribute("data-text");
        window().press("Enter");
        type("!");

        assertThat(text()).hasValue(name + " !does it");
    }

    @Test
    void aTextThatIsTooLongSaysSoWhileOneTypes() {
        text().fill("ä".repeat(40_000));
        assertThat(tooLong())
                .hasText("That is about 7,300 characters too long. Shorten it, or put a part of it elsewhere.");

        text().fill("ä".repeat(32_000));
        assertThat(tooLong()).isEmpty();
    }

    private Locator tooLong() {
        return window().find(".editor:has(#situation) .editor-long");
    }

    @Test
    void theToolbarIsOneStopAndArrowsMoveInIt() {
        text().focus();
        window().press("Shift+Tab");
        assertThat(tool("bold")).isFocused();
        window().press("ArrowRight", "ArrowRight");
        assertThat(tool("heading")).isFocused();
        window().press("ArrowLeft", "End");
        assertThat(tool("full")).isFocused();
        window().press("ArrowRight");
        assertThat(tool("bold")).isFocused();
    }

    @ParameterizedTest
    @EnumSource
    void axeFindsNothing(Look look) {
        window().look(look).open("/desk");
        text().fill("A *list*:\n\n- one\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nSee [[N");
        tool("preview").click();
        assertThat(preview().locator("table")).isVisible();
        text().focus();
        window().press("End");
        type("2");
        assertThat(options().first()).isVisible();
        Axe.bring(window().page());

        assertThat(Axe.faults(window().page())).isEmpty();
        assertThat(window().sticksOut()).isEmpty();
        assertThat(tool("bold").boundingBox().height).isGreaterThanOrEqualTo(44);
    }
}
