package touchstone.handbook;

import java.util.List;
import touchstone.people.Department;
import touchstone.text.Language;
import touchstone.web.Visit;

/** What the departments are called on one page. */
record Departments(List<Department> all, Language ui) {
    static Departments of(Handbook handbook, Visit visit) {
        return new Departments(handbook.company().departments(), visit.language());
    }

    /** The title of a department; the slug itself when there is none of that name. */
    String title(String slug) {
        return all.stream()
                .filter(department -> department.slug().equals(slug))
                .findFirst()
                .map(department -> department.titleIn(ui))
                .orElse(slug);
    }
}
