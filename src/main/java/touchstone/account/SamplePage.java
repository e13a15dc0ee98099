package touchstone.account;

import java.util.List;
import touchstone.web.Frame;

/** Asks once more before the example company goes, and says in numbers what that means. */
public record SamplePage(Frame frame, List<Sample.Share> shares) {
    /** What goes, kind by kind, in words. */
    public List<String> goes() {
        return shares.stream()
                .filter(share -> share.goes() > 0)
                .map(share -> count(share, share.goes()))
                .toList();
    }

    /** What stays, kind by kind, in words. */
    public List<String> stays() {
        return shares.stream()
                .filter(share -> share.stays() > 0)
                .map(share -> count(share, share.stays()))
                .toList();
    }

    private String count(Sample.Share share, long number) {
        return frame.count("admin.sample." + share.kind(), number);
    }
}
