package touchstone.exchange;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
            ManualStore manual) {
        return new Parts(List.of(
                group(groups),
                touchpoint(touchpoints),
                standard(standards),
                story(stories),
                journey(journeys),
                manual(manual)));
    }

    private static Part<CustomerGroup> group(GroupStore store) {
        return new Part<>(
                CustomerGroup.KIND,
                GroupFile::read,
                (file, thing, known) -> {},
                Parts::fixed,
                GroupFile::write,
                store::keep);
    }

    private static Part<Touchpoint> touchpoint(TouchpointStore store) {
        return new Part<>(
                Touchpoint.KIND, TouchpointFile::read, Parts::check, Parts::fixed, TouchpointFile::write, store::keep);
    }

    private static Part<Standard> standard(StandardStore store) {
        return new Part<>(
                Standard.KIND,
                StandardFile::read,
                Parts::check,
                months -> standard -> standard.shifted(months),
                StandardFile::write,
                store::keep);
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

    private static void check(TextFile file, Touchpoint touchpoint, Known known) {
        known.check(file, "department", DEPARTMENT, List.of(touchpoint.department()));
        known.check(file, "supporting", DEPARTMENT, touchpoint.supporting());
        known.check(file, "groups", CustomerGroup.KIND, touchpoint.groups());
    }

    private static void check(TextFile file, Standard standard, Known known) {
        known.check(file, "department", DEPARTMENT, List.of(standard.department()));
        known.check(file, "touchpoints", Touchpoint.KIND, standard.touchpoints());
        known.check(file, "groups", CustomerGroup.KIND, standard.groups());
        known.check(file, "keeper", PERSON, List.of(standard.keeper()));
        known.check(file, "proposed-by", PERSON, List.of(standard.proposedBy()));
        known.check(file, "supersedes", Standard.KIND, List.of(standard.supersedes()));
    }

    private static void check(TextFile file, Story story, Known known) {
        known.check(file, "touchpoint", Touchpoint.KIND, List.of(story.touchpoint()));
        known.check(file, "further", Touchpoint.KIND, story.further());
        known.check(file, "groups", CustomerGroup.KIND, story.groups());
        known.check(file, "illustrates", Standard.KIND, story.illustrates());
        known.check(file, "credit", PERSON, List.of(story.credit()));
    }

    private static void check(TextFile file, Journey journey, Known known) {
        known.check(file, "group", CustomerGroup.KIND, List.of(journey.group()));
        known.check(file, "offering", OFFERING, List.of(journey.offering()));
        known.check(
                file,
                "steps",
                Touchpoint.KIND,
                journey.steps().stream().map(Journey.Step::touchpoint).toList());
    }

    private static void check(TextFile file, ManualPage page, Known known) {
        known.check(file, "translates", ManualPage.KIND, List.of(page.translates()));
    }
}
