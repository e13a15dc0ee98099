package touchstone.account;

import java.util.List;
import touchstone.web.Frame;
import touchstone.web.Problems;
import touchstone.web.Readers;

/**
 * What an installation is called and who may read it.
 *
 * @param company as it is, or as somebody typed it
 * @param sample whether some of the example company is still here
 * @param asked whether somebody has just had it removed
 * @param post how mail fares, in sentences; empty where none leaves the house
 */
public record AdminPage(
        Frame frame,
        String company,
        Readers readers,
        boolean sample,
        boolean asked,
        List<String> post,
        Problems problems) {
    /** Whether the example has just gone. */
    public boolean gone() {
        return asked && !sample;
    }

    public boolean has(Readers some) {
        return readers == some;
    }

    public String who(Readers some) {
        return frame.text("admin.readers." + some.key());
    }

    public List<String> problems(String field) {
        return problems.of(field, frame.words());
    }
}
