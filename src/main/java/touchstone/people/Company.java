package touchstone.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

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
        List<Person> people) {}
