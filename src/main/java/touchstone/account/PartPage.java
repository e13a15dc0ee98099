package touchstone.account;

import java.util.List;
import touchstone.people.CompanyPart;
import touchstone.people.Department;
import touchstone.people.PartLine;
import touchstone.people.Person;
import touchstone.thing.Named;
import touchstone.web.Frame;
import touchstone.web.Problems;

/**
 * One department, team or offering.
 *
 * @param things what belongs to it
 * @param people everybody who is here
 */
public record PartPage(
        Frame frame,
        CompanyPart part,
        PartLine line,
        PartDraft draft,
        List<Named> things,
        List<Person> people,
        List<Department> departments,
        Problems problems) {
    public String title() {
        return line.titleIn(frame.language());
    }

    /** A text about this part. */
    public String text(String key) {
        return frame.text("company." + part.key() + "." + key);
    }

    public String path() {
        return part.path() + "/" + line.slug();
    }

    public boolean isTeam() {
        return part == CompanyPart.TEAM;
    }

    public boolean isDepartment() {
        return part == CompanyPart.DEPARTMENT;
    }

    /** The people of a department. */
    public List<Person> of(String department) {
        return people.stream()
                .filter(person -> person.department().equals(department))
                .toList();
    }

    public String name(Person person) {
        return person.nameIn(frame.language());
    }

    public boolean has(Person person) {
        return draft.people().contains(person.slug());
    }

    public List<String> problems(String field) {
        return problems.of(field, frame.words());
    }
}
