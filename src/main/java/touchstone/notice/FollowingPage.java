package touchstone.notice;

import java.util.List;
import touchstone.people.Department;
import touchstone.text.Language;
import touchstone.thing.Named;
import touchstone.web.Frame;

/**
 * What somebody wants to hear of: things, and departments; and by which mails.
 *
 * @param language of the mails
 */
public record FollowingPage(
        Frame frame, List<Named> things, List<Department> departments, Rhythm rhythm, Language language) {
    public boolean wants(Rhythm rhythm) {
        return this.rhythm == rhythm;
    }

    public boolean reads(Language language) {
        return this.language == language;
    }

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
