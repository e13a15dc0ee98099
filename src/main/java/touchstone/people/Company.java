package touchstone.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import touchstone.text.Hash;

/**
 * The company as its handbook describes it.
 *
 * @param zone decides what "today" is
 * @param asOf the date against which the dates of the handbook were written
 */
public record Company(
        String name,
        ZoneId zone,
        LocalDate asOf,
        List<Department> departments,
        List<Offering> offerings,
        List<Person> people) {
    /** What the file says, line by line, short enough to be kept: a later file is news where it says otherwise. */
    List<String> marks() {
        var marks = new ArrayList<String>();
        marks.add(mark("name", name));
        marks.add(mark("zone", zone()));
        departments().forEach(one -> marks.add(mark("department", one)));
        offerings().forEach(one -> marks.add(mark("offering", one)));
        people().forEach(one -> marks.add(mark("person", one)));
        return marks;
    }

    static String mark(String kind, Object said) {
        return Hash.sha256(kind + " " + said);
    }
}
