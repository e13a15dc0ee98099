package touchstone.journey;

import java.util.LinkedHashMap;
import java.util.Locale;
import touchstone.text.Item;
import touchstone.text.TextFile;
import touchstone.text.TextFileWriter;

/** A journey as a file: the format of import, export and history. */
public final class JourneyFile {
    /** The keys of a touchpoint's phases; this package may not use the touchpoint's own. */
    private enum StepPhase {
        PRE,
        PURCHASE,
        AFTER
    }

    private JourneyFile() {}

    /** Reads a journey; its slug is the file's name. What is wrong becomes a fault of the file. */
    public static Journey read(TextFile file, String name) {
        return new Journey(
                "",
                name,
                file.language(),
                file.title(),
                file.otherTitle(),
                file.optionalText("group").orElse(""),
                file.optionalText("offering").orElse(""),
                file.choice("view", View.class),
                file.items("steps").stream().map(JourneyFile::step).toList(),
                file.requiredSection("Verdict", "Urteil"),
                0);
    }

    private static Journey.Step step(Item item) {
        return item.word()
                .map(code -> new Journey.Step(code, ""))
                .orElseGet(() -> new Journey.Step(
                        item.text("touchpoint"),
                        item.optionalChoice("phase", StepPhase.class)
                                .map(phase -> phase.name().toLowerCase(Locale.ROOT))
                                .orElse("")));
    }

    public static String write(Journey journey) {
        return new TextFileWriter()
                .kind(Journey.KIND)
                .language(journey.language())
                .otherTitle(journey.otherTitle())
                .key("group", journey.group())
                .key("offering", journey.offering())
                .key("view", journey.view())
                .list("steps", journey.steps().stream().map(JourneyFile::step).toList())
                .title(journey.title())
                .section("Verdict", "Urteil", journey.verdict())
                .text();
    }

    private static Object step(Journey.Step step) {
        if (step.phase().isEmpty()) return step.touchpoint();
        var item = new LinkedHashMap<String, String>();
        item.put("touchpoint", step.touchpoint());
        item.put("phase", step.phase());
        return item;
    }
}
