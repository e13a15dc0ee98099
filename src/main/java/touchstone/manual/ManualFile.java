package touchstone.manual;

import touchstone.text.TextFile;
import touchstone.text.TextFileWriter;

/** A page of the manual as a file: the format of import, export and history. */
public final class ManualFile {
    private static final int LAST = 999;

    private ManualFile() {}

    /** Reads a page; its slug is the file's name. What is wrong becomes a fault of the file. */
    public static ManualPage read(TextFile file, String name) {
        return new ManualPage(
                "",
                name,
                file.language(),
                file.title(),
                file.otherTitle(),
                file.number("order", 1, LAST),
                file.optionalText("translates").orElse(""),
                file.body(),
                0);
    }

    public static String write(ManualPage page) {
        return new TextFileWriter()
                .kind(ManualPage.KIND)
                .language(page.language())
                .otherTitle(page.otherTitle())
                .key("order", page.order())
                .key("translates", page.translates())
                .title(page.title())
                .body(page.body())
                .text();
    }
}
