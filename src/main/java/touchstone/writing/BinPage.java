package touchstone.writing;

import java.util.List;
import touchstone.text.Language;
import touchstone.web.Frame;
import touchstone.web.Pages;

/** What was taken away, newest first. */
public record BinPage(Frame frame, List<Row> rows, Pages pages) {
    /**
     * One of them.
     *
     * @param path its page in the bin
     * @param kind what it is, in words
     * @param when the day on which it was taken away, in words
     */
    public record Row(String path, String title, Language language, String kind, String when) {}
}
