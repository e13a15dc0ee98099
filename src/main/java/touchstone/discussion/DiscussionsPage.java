package touchstone.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import touchstone.people.Person;
import touchstone.web.Frame;
import touchstone.web.Pages;
import touchstone.web.Section;
import touchstone.web.Visit;

/**
 * A list of threads.
 *
 * @param ways the other lists
 * @param touchpoints at which there is something, to choose from
 */
public record DiscussionsPage(
        Frame frame,
        ThreadList list,
        List<Way> ways,
        TouchpointChoice touchpoints,
        List<ThreadTeaser> threads,
        Pages pages) {
    /** A list to go to. */
    public record Way(String label, int number, String path, boolean here) {}

    static DiscussionsPage of(Forum forum, Visit visit) {
        var frame = visit.frame(Section.DISCUSSIONS, visit.text("section.discussions"));
        var list = list(visit);
        var reader = visit.visitor().person().map(Person::id).orElse("");
        var wanted = new ThreadListStore.Wanted(list, TouchpointChoice.asked(visit), reader);
        var counts = forum.lists().counts(wanted);
        var pages = Pages.of(visit.number("page", 1), counts.getOrDefault(list, 0), address(list, wanted.touchpoint()));
        var lines = forum.lists().list(wanted, pages.offset(), Pages.SIZE);
        var subjects = forum.things()
                .named(
                        visit.visitor(),
                        lines.stream()
                                .flatMap(line -> line.thread().subject().stream())
                                .toList());
        return new DiscussionsPage(
                frame,
                list,
                ways(visit, list, wanted.touchpoint(), counts),
                TouchpointChoice.of(forum.things(), visit, forum.lists().touchpoints(reader)),
                lines.stream()
                        .map(line -> ThreadTeaser.of(
                                frame,
                                line,
                                subjects,
                                forum.stores().mentions(),
                                forum.today(),
                                forum.day(line.thread().lastAt())))
                        .toList(),
                pages);
    }

    private static ThreadList list(Visit visit) {
        for (var list : ThreadList.values())
            if (list.key().equals(visit.query("show"))
                    && (list != ThreadList.MINE || !visit.visitor().isGuest())) return list;
        return ThreadList.NEWEST;
    }

    private static String address(ThreadList list, String touchpoint) {
        var parts = new ArrayList<String>();
        if (list != ThreadList.NEWEST) parts.add("show=" + list.key());
        if (!touchpoint.isEmpty()) parts.add("touchpoint=" + touchpoint);
        return "/discussions" + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    private static List<Way> ways(Visit visit, ThreadList here, String touchpoint, Map<ThreadList, Integer> counts) {
        var ways = new ArrayList<Way>();
        for (var list : ThreadList.values()) {
            if (list == ThreadList.MINE && visit.visitor().isGuest()) continue;
            ways.add(new Way(
                    visit.text("discussions." + list.key()),
                    counts.getOrDefault(list, 0),
                    address(list, touchpoint),
                    list == here));
        }
        return ways;
    }

    /** Whether nobody has begun anything anywhere: then there is nothing to choose from. */
    public boolean isNew() {
        return touchpoints.chosen().isEmpty() && ways.stream().allMatch(way -> way.number() == 0);
    }

    public boolean isPastTheEnd() {
        return threads.isEmpty() && pages.page() > 1;
    }

    /** The key of what to say where the list is empty. */
    public String nothing() {
        if (isPastTheEnd()) return "discussions.past-the-end";
        return touchpoints.chosen().isEmpty() ? "discussions." + list.key() + ".none" : "discussions.none-here";
    }
}
