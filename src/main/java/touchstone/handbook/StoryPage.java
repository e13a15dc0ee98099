package touchstone.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.discussion.DecisionEffect;
import touchstone.story.Basis;
import touchstone.story.Story;
import touchstone.story.StoryLine;
import touchstone.story.StoryState;
import touchstone.story.UseStore;
import touchstone.story.Verdict;
import touchstone.text.Language;
import touchstone.web.Frame;
import touchstone.web.Place;
import touchstone.web.PlaceLine;
import touchstone.web.Section;
import touchstone.web.StandardTeaser;
import touchstone.web.StoryTeaser;
import touchstone.web.Visit;

/**
 * One story and what stands around it.
 *
 * @param dataRef kind and address
 * @param path its own address
 * @param titleLanguage of the title, which may be the second one
 * @param truth whether it was told at a moment of truth
 * @param taught the decision that made it one to learn from, while it is one
 * @param groups the customers that it is about
 * @param facts who told it, when, and what kind of moment it was
 * @param illustrates the standards that it speaks for or against
 * @param uses what it changed or led to
 * @param otherSide stories of the opposite verdict from the same place
 * @param otherTitle what that list is called
 */
public record StoryPage(
        Frame frame,
        String dataRef,
        String path,
        String title,
        Language titleLanguage,
        PlaceLine line,
        List<Place> places,
        boolean truth,
        Optional<Taught> taught,
        List<Place> groups,
        List<String> facts,
        Tale tale,
        List<StandardTeaser> illustrates,
        List<UseStore.Use> uses,
        String otherTitle,
        List<StoryTeaser> otherSide,
        Talk talk,
        Backlinks backlinks) {
    private static final int OTHERS = 3;
    private static final int NEWEST = 12;

    /**
     * What was decided when a story became one to learn from.
     *
     * @param sentence empty where the decision is not known, and so is the path
     */
    public record Taught(String sentence, Language language, String path) {}

    /** @param open whether all of it stands open, as for whoever told it; everybody else guesses first */
    static StoryPage of(Handbook handbook, Visit visit, Story story, boolean open) {
        var named = story.named();
        var title = named.titleIn(visit.language());
        var frame = frame(visit, story);
        var places = Places.of(handbook, visit);
        var everywhere = new ArrayList<>(List.of(story.touchpoint()));
        everywhere.addAll(story.further());
        return new StoryPage(
                frame,
                named.dataRef(),
                named.path(),
                title,
                named.titleLanguage(visit.language()),
                places.line(story.touchpoint()),
                places.at(everywhere),
                places.find(story.touchpoint()).orElseThrow().critical(),
                taught(handbook, story),
                groups(handbook, visit, story),
                facts(handbook, frame, story),
                Tale.of(handbook, visit, story, open),
                illustrates(handbook, visit, story),
                handbook.uses().shown(story.id()),
                frame.text("story.other-side." + story.verdict().key()),
                StoryTeasers.of(handbook, frame, otherSide(handbook, places, story)),
                Talk.about(handbook, frame, named),
                Backlinks.of(handbook, visit, story.ref()));
    }

    static Frame frame(Visit visit, Story story) {
        return visit.frame(Section.STORIES, story.named().titleIn(visit.language()))
                .about(story.named());
    }

    /** All stories from the place where this one was told. */
    public String allHere() {
        return "/stories?touchpoint=" + places.getFirst().code();
    }

    private static Optional<Taught> taught(Handbook handbook, Story story) {
        if (story.state() != StoryState.TEACHING) return Optional.empty();
        return handbook.decisions().about(story.ref(), NEWEST).stream()
                .filter(line -> line.decision().effect() == DecisionEffect.TEACHING_STORY
                        && line.decision().isCurrent())
                .findFirst()
                .map(line ->
                        new Taught(line.decision().sentence(), line.decision().language(), line.path()))
                .or(() -> Optional.of(new Taught("", story.language(), "")));
    }

    private static List<Place> groups(Handbook handbook, Visit visit, Story story) {
        return handbook.groups().all().stream()
                .filter(group -> story.groups().contains(group.slug()))
                .map(group -> Place.to(group.named(), visit.language()))
                .toList();
    }

    private static List<String> facts(Handbook handbook, Frame frame, Story story) {
        var facts = new ArrayList<String>();
        story.month().map(frame::month).ifPresent(facts::add);
        if (story.basis() != Basis.HAPPENED) facts.add(StoryTeasers.basis(frame, story.basis()));
        teller(handbook, frame, story).ifPresent(facts::add);
        story.toldBy().map(teller -> frame.text("told-by." + teller.key())).ifPresent(facts::add);
        story.moment().map(moment -> frame.text("moment." + moment.key())).ifPresent(facts::add);
        credited(handbook, frame, story).forEach(name -> facts.add(frame.text("story.credit", name)));
        int thanks = handbook.thanks().count(story.id());
        if (thanks > 0) facts.add(frame.count("thanks.count", thanks));
        return facts;
    }

    /** Who told it, where the name is to stand there; else that a colleague did, for a story that was told here. */
    private static Optional<String> teller(Handbook handbook, Frame frame, Story story) {
        return handbook.stories()
                .tellers()
                .of(story.id())
                .map(teller ->
                        teller.named() ? name(handbook, frame, teller.personId()) : frame.text("told-by.colleague"));
    }

    private static String name(Handbook handbook, Frame frame, String personId) {
        return handbook.company()
                .person(personId)
                .map(person -> person.isFormer()
                        ? frame.text("told-by.former")
                        : frame.text("story.told-by", person.nameIn(frame.language())))
                .orElseGet(() -> frame.text("told-by.colleague"));
    }

    private static List<String> credited(Handbook handbook, Frame frame, Story story) {
        if (story.credit().isEmpty()) return List.of();
        return handbook.company().people().stream()
                .filter(person -> person.slug().equals(story.credit()))
                .map(person -> person.nameIn(frame.language()))
                .toList();
    }

    private static List<StandardTeaser> illustrates(Handbook handbook, Visit visit, Story story) {
        var teasers = StandardTeasers.of(handbook, visit);
        return handbook.standards().lines().stream()
                .filter(line -> story.illustrates().contains(line.code()))
                .map(teasers::ofMixed)
                .toList();
    }

    /** The other side of a disputed story is both; the same story never stands beside itself. */
    private static List<StoryLine> otherSide(Handbook handbook, Places places, Story story) {
        var touchpoint = places.find(story.touchpoint()).orElseThrow().id();
        var others = new ArrayList<StoryLine>();
        for (var verdict : opposite(story.verdict())) {
            var told = handbook.stories().about(touchpoint, verdict, OTHERS - 1);
            others.addAll(told.subList(0, Math.min(told.size(), OTHERS - others.size())));
        }
        return others;
    }

    private static List<Verdict> opposite(Verdict verdict) {
        return switch (verdict) {
            case DESIRED -> List.of(Verdict.UNDESIRED, Verdict.OPEN);
            case UNDESIRED -> List.of(Verdict.DESIRED, Verdict.OPEN);
            case OPEN -> List.of(Verdict.DESIRED, Verdict.UNDESIRED);
        };
    }
}
