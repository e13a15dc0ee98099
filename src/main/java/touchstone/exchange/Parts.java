package touchstone.exchange;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import touchstone.discussion.DecisionStore;
import touchstone.journey.CustomerGroup;
import touchstone.journey.GroupFile;
import touchstone.journey.GroupStore;
import touchstone.journey.Journey;
import touchstone.journey.JourneyFile;
import touchstone.journey.JourneyStore;
import touchstone.manual.ManualFile;
import touchstone.manual.ManualPage;
import touchstone.manual.ManualStore;
import touchstone.standard.Standard;
import touchstone.standard.StandardFile;
import touchstone.standard.StandardStore;
import touchstone.story.Story;
import touchstone.story.StoryFile;
import touchstone.story.StoryStore;
import touchstone.text.TextFile;
import touchstone.touchpoint.Touchpoint;
import touchstone.touchpoint.TouchpointFile;
import touchstone.touchpoint.TouchpointStore;

/** The kinds of things that an import can bring, in the order in which they lean on each other. */
public record Parts(List<Part<?>> all) {
    static final String DEPARTMENT = "department";
    static final String OFFERING = "offering";
    static final String PERSON = "person";

    public static Parts of(
            GroupStore groups,
            TouchpointStore touchpoints,
            StandardStore standards,
            StoryStore stories,
            JourneyStore journeys,
            ManualStore manual,
            DecisionStore decisions) {
        return new Parts(List.of(
                group(groups),
                touchpoint(touchpoints),
                standard(new Adopting(standards, decisions)),
                story(stories),
                journey(journeys),
                manual(manual)));
    }

    private static Part<CustomerGroup> group(GroupStore store) {
        return new Part<>(
                CustomerGroup.KIND,
                GroupFile::read,
                (file, thing, mentions) -> {},
                Parts::fixed,
                GroupFile::write,
                store::keep);
    }

    private static Part<Touchpoint> touchpoint(TouchpointStore store) {
        return new Part<>(
                Touchpoint.KIND, TouchpointFile::read, Parts::check, Parts::fixed, TouchpointFile::write, store::keep);
    }

    private static Part<Standard> standard(Adopting adopting) {
        return new Part<>(
                Standard.KIND,
                StandardFile::read,
                Parts::check,
                months -> standard -> standard.shifted(months),
                StandardFile::write,
                adopting);
    }

    private static Part<Story> story(StoryStore store) {
        return new Part<>(
                Story.KIND,
                StoryFile::read,
                Parts::check,
                months -> story -> story.shifted(months),
                StoryFile::write,
                store::keep);
    }

    private static Part<Journey> journey(JourneyStore store) {
        return new Part<>(Journey.KIND, JourneyFile::read, Parts::check, Parts::fixed, JourneyFile::write, store::keep);
    }

    private static Part<ManualPage> manual(ManualStore store) {
        return new Part<>(
                ManualPage.KIND, ManualFile::read, Parts::check, Parts::fixed, ManualFile::write, store::keep);
    }

    Map<String, Part<?>> byKind() {
        return all.stream().collect(toMap(Part::kind, part -> part));
    }

    private static <T> UnaryOperator<T> fixed(long months) {
        return UnaryOperator.identity();
    }

    private static void check(TextFile file, Touchpoint touchpoint, Mentions mentions) {
        mentions.add(file, "department", DEPARTMENT, List.of(touchpoint.department()));
        mentions.add(file, "supporting", DEPARTMENT, touchpoint.supporting());
        mentions.add(file, "groups", CustomerGroup.KIND, touchpoint.groups());
    }

    private static void check(TextFile file, Standard standard, Mentions mentions) {
        mentions.add(file, "department", DEPARTMENT, List.of(standard.department()));
        mentions.add(file, "touchpoints", Touchpoint.KIND, standard.touchpoints());
        mentions.add(file, "groups", CustomerGroup.KIND, standard.groups());
        mentions.add(file, "keeper", PERSON, List.of(standard.keeper()));
        mentions.add(file, "proposed-by", PERSON, List.of(standard.proposedBy()));
        mentions.add(file, "supersedes", Standard.KIND, List.of(standard.supersedes()));
    }

    private static void check(TextFile file, Story story, Mentions mentions) {
        mentions.add(file, "touchpoint", Touchpoint.KIND, List.of(story.touchpoint()));
        mentions.add(file, "further", Touchpoint.KIND, story.further());
        mentions.add(file, "groups", CustomerGroup.KIND, story.groups());
        mentions.add(file, "illustrates", Standard.KIND, story.illustrates());
        mentions.add(file, "credit", PERSON, List.of(story.credit()));
    }

    private static void check(TextFile file, Journey journey, Mentions mentions) {
        mentions.add(file, "group", CustomerGroup.KIND, List.of(journey.group()));
        mentions.add(file, "offering", OFFERING, List.of(journey.offering()));
        mentions.add(
                file,
                "steps",
                Touchpoint.KIND,
                journey.steps().stream().map(Journey.Step::touchpoint).toList());
    }

    private static void check(TextFile file, ManualPage page, Mentions mentions) {
        mentions.add(file, "translates", ManualPage.KIND, List.of(page.translates()));
    }
}
