package touchstone.handbook;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import touchstone.story.StoryFilter;
import touchstone.story.StoryLine;
import touchstone.story.Verdict;
import touchstone.text.Html;
import touchstone.text.Language;
import touchstone.touchpoint.Touchpoint;
import touchstone.touchpoint.TouchpointState;
import touchstone.web.Frame;
import touchstone.web.PlaceLine;
import touchstone.web.Section;
import touchstone.web.StoryTeaser;
import touchstone.web.Visit;

/**
 * Everything at one touchpoint.
 *
 * @param dataRef kind and address
 * @param deck why it is critical, its first paragraph
 * @param parts the experience, part by part
 * @param stories told here: desired and undesired ones, then disputed ones if there are any
 * @param also stories of other touchpoints that are about this one too
 */
public record TouchpointPage(
        Frame frame,
        String dataRef,
        String code,
        String title,
        Language titleLanguage,
        Language language,
        PlaceLine line,
        Vitals vitals,
        Html deck,
        List<Part> parts,
        Agreed agreed,
        List<Side> stories,
        List<StoryTeaser> also,
        Beside beside,
        Talk talk,
        Backlinks backlinks) {
    private static final String STORIES = "touchpoint.stories";

    static TouchpointPage of(Handbook handbook, Visit visit, Touchpoint touchpoint) {
        var named = touchpoint.named();
        var title = named.titleIn(visit.language());
        var frame = frame(visit, touchpoint);
        var experience = Experience.of(handbook, visit, touchpoint);
        return new TouchpointPage(
                frame,
                named.dataRef(),
                touchpoint.code(),
                title,
                named.titleLanguage(visit.language()),
                touchpoint.language(),
                Places.of(handbook, visit).line(touchpoint.code()),
                Vitals.of(handbook, visit, touchpoint),
                experience.deck(),
                experience.parts(),
                Agreed.of(handbook, visit, touchpoint),
                stories(handbook, frame, touchpoint),
                StoryTeasers.of(handbook, frame, handbook.stories().alsoAbout(touchpoint.id(), Side.SHOWN)),
                Beside.of(handbook, visit, touchpoint),
                Talk.at(handbook, visit, frame, named),
                Backlinks.of(handbook, visit, touchpoint.ref()));
    }

    static Frame frame(Visit visit, Touchpoint touchpoint) {
        var title = touchpoint.named().titleIn(visit.language());
        return visit.frame(Section.JOURNEY, touchpoint.code() + " " + title)
                .telling(Invited.toTell(touchpoint.code()))
                .about(touchpoint.named());
    }

    /** What went right and what went wrong, side by side. */
    public List<Side> pair() {
        return stories.stream()
                .filter(side -> !side.sign().equals(Verdict.OPEN.key()))
                .toList();
    }

    /** What is disputed; nothing when nothing is. */
    public List<Side> disputed() {
        return stories.stream()
                .filter(side -> side.sign().equals(Verdict.OPEN.key()) && !side.isEmpty())
                .toList();
    }

    /** How many stories there are, the ones that are not shown too. */
    public int told() {
        return stories.stream().mapToInt(Side::count).sum();
    }

    /** Where its feed is. */
    public String feed() {
        return path() + "/feed.atom";
    }

    public String path() {
        return "/touchpoints/" + code;
    }

    /** Where to tell a story from here. */
    public String tell() {
        return Invited.toTell(code);
    }

    public boolean hasDeck() {
        return !deck.isEmpty();
    }

    private static List<Side> stories(Handbook handbook, Frame frame, Touchpoint touchpoint) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> stories(handbook, frame, touchpoint, verdict))
                .toList();
    }

    private static Side stories(Handbook handbook, Frame frame, Touchpoint touchpoint, Verdict verdict) {
        int count = handbook.stories().counts().at(touchpoint.code(), verdict);
        var told = new StoryFilter(Set.of(touchpoint.code()), Set.of(verdict), Set.of());
        var lines = count == 0 ? List.<StoryLine>of() : handbook.stories().newest(told, 0, Side.SHOWN);
        var tell = Invited.toTell(touchpoint.code(), verdict);
        return Side.of(handbook, frame, STORIES, verdict, tell, lines, count)
                .with("/stories?touchpoint=" + touchpoint.code() + "&verdict=" + verdict.key());
    }

    /** The line of facts above the title. */
    public record Vitals(String reach, String departments, boolean truth, String state) {
        static Vitals of(Handbook handbook, Visit visit, Touchpoint touchpoint) {
            var departments = Departments.of(handbook, visit);
            var owner = departments.title(touchpoint.department());
            var helpers =
                    touchpoint.supporting().stream().map(departments::title).toList();
            return new Vitals(
                    visit.text("reach." + touchpoint.reach().key()),
                    helpers.isEmpty() ? owner : visit.text("touchpoint.helped", owner, String.join(", ", helpers)),
                    touchpoint.critical(),
                    touchpoint.state() == TouchpointState.ACTIVE
                            ? ""
                            : visit.text(
                                    "touchpoint.state." + touchpoint.state().key()));
        }
    }
}
