package touchstone.journey;

import touchstone.text.TextFile;
import touchstone.text.TextFileWriter;

/** A customer group as a file: the format of import, export and history. */
public final class GroupFile {
    private GroupFile() {}

    /** Reads a group; its slug is the file's name. What is wrong becomes a fault of the file. */
    public static CustomerGroup read(TextFile file, String name) {
        return new CustomerGroup(
                "",
                name,
                file.language(),
                file.title(),
                file.otherTitle(),
                file.choice("type", GroupType.class),
                file.decimal("weight", 0, 1),
                file.requiredSection("Needs", "Bedürfnisse"),
                0);
    }

    public static String write(CustomerGroup group) {
        return new TextFileWriter()
                .kind(CustomerGroup.KIND)
                .language(group.language())
                .otherTitle(group.otherTitle())
                .key("type", group.type())
                .key("weight", group.weight())
                .title(group.title())
                .section("Needs", "Bedürfnisse", group.needs())
                .text();
    }
}
