package touchstone.handbook;

import java.util.List;
import java.util.Map;
import touchstone.discussion.ThreadLine;
import touchstone.discussion.ThreadListStore;
import touchstone.discussion.ThreadTeaser;
import touchstone.thing.Named;
import touchstone.thing.Ref;
import touchstone.web.Frame;
import touchstone.web.Visit;

/**
 * What fits and what does not: the newest threads about a thing.
 *
 * @param say where somebody says what he or she thinks
 * @param all where all of them stand, empty while they stand here
 */
public record Talk(List<ThreadTeaser> threads, String say, String all) {
    private static final int SHOWN = 6;
    /** A thing with a page of its own and no list shows more of them. */
    private static final int MOST = 24;

    /** What is said about one thing. */
    static Talk about(Handbook handbook, Frame frame, Named named) {
        var lines = handbook.talk().threads().about(named.ref(), MOST);
        return new Talk(teasers(handbook, frame, lines, Map.of()), say(named), "");
    }

    /** What is said at a touchpoint: about itself, its standards and its stories. */
    static Talk at(Handbook handbook, Visit visit, Frame frame, Named touchpoint) {
        var wanted = ThreadListStore.Wanted.at(touchpoint.address());
        var lines = handbook.talk().lists().list(wanted, 0, SHOWN + 1);
        var shown = lines.subList(0, Math.min(SHOWN, lines.size()));
        var subjects = handbook.things()
                .named(
                        visit.visitor(),
                        shown.stream()
                                .flatMap(line -> line.thread().subject().stream())
                                .filter(ref -> !ref.equals(touchpoint.ref()))
                                .toList());
        return new Talk(
                teasers(handbook, frame, shown, subjects),
                say(touchpoint),
                lines.size() > SHOWN ? "/discussions?touchpoint=" + touchpoint.address() : "");
    }

    private static List<ThreadTeaser> teasers(
            Handbook handbook, Frame frame, List<ThreadLine> lines, Map<Ref, Named> subjects) {
        var zone = handbook.company().zone();
        return lines.stream()
                .map(line -> ThreadTeaser.of(
                        frame,
                        line,
                        subjects,
                        handbook.talk().mentions(),
                        handbook.today(),
                        line.thread().lastAt().atZone(zone).toLocalDate()))
                .toList();
    }

    private static String say(Named named) {
        return "/discussions/new?about=" + named.dataRef();
    }
}
