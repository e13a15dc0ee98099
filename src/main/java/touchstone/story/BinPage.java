package touchstone.story;

import java.util.List;
import touchstone.web.Frame;

/** Stories that were taken away. */
public record BinPage(Frame frame, List<Row> rows) {
    /**
     * One of them.
     *
     * @param when the day on which it was taken away, in words
     */
    public record Row(String title, String path, String when) {}

    public boolean mayErase() {
        return frame.isAdmin();
    }
}
