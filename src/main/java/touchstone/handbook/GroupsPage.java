package touchstone.handbook;

import java.util.List;
import touchstone.web.Frame;
import touchstone.web.Section;
import touchstone.web.Visit;

/** All customer groups, to choose from. */
public record GroupsPage(Frame frame, List<Way> groups) {
    static GroupsPage of(Handbook handbook, Visit visit) {
        return new GroupsPage(
                visit.frame(Section.JOURNEY, visit.text("group.all")),
                handbook.groups().all().stream()
                        .map(group -> Way.to(group.named(), group.path(), visit.language(), false))
                        .toList());
    }
}
