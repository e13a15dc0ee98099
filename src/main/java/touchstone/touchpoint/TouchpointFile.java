package touchstone.touchpoint;

import java.util.Locale;
import touchstone.text.TextFile;
import touchstone.text.TextFileWriter;

/** A touchpoint as a file: the format of import, export and history. */
public final class TouchpointFile {
    private static final int LAST = 999;

    private TouchpointFile() {}

    /** Reads a touchpoint; its code is the file's name. What is wrong becomes a fault of the file. */
    public static Touchpoint read(TextFile file, String name) {
        boolean critical = file.flag("critical");
        return new Touchpoint(
                "",
                name.toUpperCase(Locale.ROOT),
                file.language(),
                file.title(),
                file.otherTitle(),
                file.optionalChoice("state", TouchpointState.class).orElse(TouchpointState.ACTIVE),
                file.choice("phase", Phase.class),
                file.number("order", 1, LAST),
                file.choice("reach", Reach.class),
                file.choices("contact-with", ContactWith.class),
                file.list("channels"),
                file.text("department"),
                file.list("supporting"),
                file.list("groups"),
                file.choice("frequency", Frequency.class),
                critical,
                file.choices("counts-for", CountsFor.class),
                file.requiredSection("Customer does", "Was der Kunde tut"),
                file.requiredSection("Experience today", "Ist"),
                file.requiredSection("Target", "Soll"),
                file.requiredSection("Behind the scenes", "Hinter den Kulissen"),
                file.section("Why it is critical", "Warum entscheidend").orElse(""),
                file.section("Metrics", "Kennzahlen").orElse(""),
                0);
    }

    public static String write(Touchpoint touchpoint) {
        return new TextFileWriter()
                .kind(Touchpoint.KIND)
                .language(touchpoint.language())
                .otherTitle(touchpoint.otherTitle())
                .key("state", touchpoint.state())
                .key("phase", touchpoint.phase())
                .key("order", touchpoint.order())
                .key("reach", touchpoint.reach())
                .list("contact-with", touchpoint.contactWith())
                .list("channels", touchpoint.channels())
                .key("department", touchpoint.department())
                .key("supporting", touchpoint.supporting())
                .key("groups", touchpoint.groups())
                .key("frequency", touchpoint.frequency())
                .key("critical", touchpoint.critical())
                .list("counts-for", touchpoint.countsFor())
                .title(touchpoint.title())
                .section("Customer does", "Was der Kunde tut", touchpoint.customerDoes())
                .section("Experience today", "Ist", touchpoint.experienceToday())
                .section("Target", "Soll", touchpoint.target())
                .section("Behind the scenes", "Hinter den Kulissen", touchpoint.behindTheScenes())
                .section("Why it is critical", "Warum entscheidend", touchpoint.whyCritical())
                .section("Metrics", "Kennzahlen", touchpoint.metrics())
                .text();
    }
}
