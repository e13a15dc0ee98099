package touchstone.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import touchstone.standard.Few;
import touchstone.standard.Scope;
import touchstone.standard.Standard;
import touchstone.story.Verdict;
import touchstone.text.Choice;
import touchstone.text.Language;
import touchstone.web.Frame;
import touchstone.web.Place;
import touchstone.web.Section;
import touchstone.web.Visit;

/**
 * One standard with its reasons, its stories and where it applies.
 *
 * @param otherTitle the sentence in the other language; empty where there is none
 * @param price {@code free} or {@code sold} for an extra, else empty
 * @param state where it stands in its life
 * @param facts who keeps it, who proposed it
 * @param many where it is one of too many, in words
 * @param touchpoints where it applies; empty for wherever its department or the company works
 * @param everywhere whom it concerns when it names no touchpoint
 * @param groups the customers that it is for; empty for all
 * @param replaced the standard that it took the place of; empty or one
 * @param tell where to tell a story about it
 * @param decided what was decided about it
 * @param known how well it is known; empty where nobody is asked
 */
public record StandardPage(
        Frame frame,
        String dataRef,
        String code,
        String title,
        Language titleLanguage,
        String otherTitle,
        Language otherLanguage,
        String rule,
        boolean inviting,
        String price,
        Standing state,
        List<String> facts,
        List<String> many,
        List<Part> parts,
        List<Side> stories,
        List<Place> touchpoints,
        String everywhere,
        List<Way> groups,
        List<Place> replaced,
        String tell,
        KnownBy known,
        Decided decided,
        Talk talk,
        Backlinks backlinks) {
    static final String STORIES = "standard.stories-of";

    static StandardPage of(Handbook handbook, Visit visit, Standard standard) {
        var named = standard.named();
        var other = named.titleLanguage(visit.language()).other();
        var frame = frame(visit, standard);
        return new StandardPage(
                frame,
                named.dataRef(),
                standard.code(),
                named.titleIn(visit.language()),
                named.titleLanguage(visit.language()),
                standard.otherTitle().isEmpty() ? "" : named.titleIn(other),
                other,
                standard.rule().key(),
                !standard.rule().binding(),
                standard.price().map(Choice::key).orElse(""),
                Standing.of(handbook, visit, frame, standard),
                facts(handbook, visit, standard),
                Few.here(handbook.standards().inForce(), standard, visit.words()),
                parts(handbook, visit, standard),
                stories(handbook, frame, standard),
                Places.of(handbook, visit).at(standard.touchpoints()),
                everywhere(handbook, visit, standard),
                groups(handbook, visit, standard),
                replaced(handbook, visit, standard),
                Invited.toIllustrate(standard.code(), place(standard)),
                known(handbook, visit, standard),
                Decided.of(handbook, frame, standard),
                Talk.about(handbook, frame, named),
                Backlinks.of(handbook, visit, standard.ref()));
    }

    static Frame frame(Visit visit, Standard standard) {
        var title = standard.named().titleIn(visit.language());
        return visit.frame(Section.HANDBOOK, standard.code() + " " + title)
                .telling(Invited.toIllustrate(standard.code(), place(standard)))
                .about(standard.named());
    }

    /** Whether it invites and nobody has told of it: then one invitation says more than two empty sides. */
    public boolean isUntriedInvitation() {
        return inviting && stories.stream().allMatch(Side::isEmpty);
    }

    public String path() {
        return "/standards/" + code;
    }

    /** The language of its texts. */
    public Language language() {
        return parts.getFirst().language();
    }

    /** When it held and when it was missing, side by side. */
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

    private static List<String> facts(Handbook handbook, Visit visit, Standard standard) {
        var people = handbook.company().people();
        var facts = new ArrayList<String>();
        for (var person : people)
            if (person.slug().equals(standard.keeper()))
                facts.add(visit.text("standard.kept-by", person.nameIn(visit.language())));
        for (var person : people)
            if (person.slug().equals(standard.proposedBy()))
                facts.add(visit.text("standard.proposed-by", person.nameIn(visit.language())));
        return facts;
    }

    private static List<Part> parts(Handbook handbook, Visit visit, Standard standard) {
        var prose = handbook.prose(visit, standard.texts());
        var parts = new ArrayList<Part>();
        for (var part : List.of(
                Map.entry("why", standard.why()),
                Map.entry("text", standard.text()),
                Map.entry("leeway", standard.leeway()),
                Map.entry("check", standard.check())))
            parts.add(new Part(
                    part.getKey(),
                    visit.text("standard." + part.getKey()),
                    prose.html(part.getValue()),
                    standard.language(),
                    prose.failed(part.getValue())));
        return parts;
    }

    private static List<Side> stories(Handbook handbook, Frame frame, Standard standard) {
        var counts = handbook.stories().countsByStandard().getOrDefault(standard.id(), Map.of());
        var sides = new ArrayList<Side>();
        for (var verdict : Verdict.values())
            sides.add(Side.of(
                            handbook,
                            frame,
                            STORIES,
                            verdict,
                            Invited.toIllustrate(standard.code(), place(standard), verdict),
                            handbook.stories().illustrating(standard.id(), verdict, Side.SHOWN),
                            counts.getOrDefault(verdict, 0))
                    .with(StandardStoriesPage.address(standard, verdict)));
        return sides;
    }

    /** The touchpoint where it applies, empty where there is none or more than one. */
    static String place(Standard standard) {
        return standard.touchpoints().size() == 1 ? standard.touchpoints().getFirst() : "";
    }

    private static String everywhere(Handbook handbook, Visit visit, Standard standard) {
        return standard.scope() == Scope.COMPANY
                ? visit.text("standard.company")
                : visit.text(
                        "standard.department", Departments.of(handbook, visit).title(standard.department()));
    }

    private static KnownBy known(Handbook handbook, Visit visit, Standard standard) {
        return handbook.acknowledgements()
                .coverage(standard.line())
                .map(coverage -> KnownBy.of(visit, Departments.of(handbook, visit), coverage))
                .orElseGet(() -> new KnownBy("", "", List.of()));
    }

    private static List<Way> groups(Handbook handbook, Visit visit, Standard standard) {
        return handbook.groups().all().stream()
                .filter(group -> standard.groups().contains(group.slug()))
                .map(group -> Way.to(group.named(), group.path(), visit.language(), false))
                .toList();
    }

    private static List<Place> replaced(Handbook handbook, Visit visit, Standard standard) {
        return handbook.standards().lines().stream()
                .filter(line -> line.code().equals(standard.supersedes()))
                .map(line -> Place.to(line.named(), visit.language()))
                .toList();
    }
}
