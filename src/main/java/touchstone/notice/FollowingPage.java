package touchstone.notice;

import java.util.List;
import touchstone.people.Department;
import touchstone.thing.Named;
import touchstone.web.Frame;

/** What somebody wants to hear of: things, and departments. */
public record FollowingPage(Frame frame, List<Named> things, List<Department> departments) {
    public String title(Named named) {
        return named.titleIn(frame.language());
    }

    public String title(Department department) {
        return department.titleIn(frame.language());
    }

    public boolean follows(Department department) {
        return frame.mine().watches(Notice.department(department.id()));
    }
}
