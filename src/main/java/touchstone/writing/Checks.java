package touchstone.writing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import touchstone.text.TooLong;
import touchstone.web.Problems;

/** What every form asks of its fields: not empty, not too long, among the options, a date that there is. */
final class Checks {
    private static final int MOST_VALUES = 60;

    private Checks() {}

    static Problems of(Typed typed, List<Field> fields) {
        var problems = new Problems();
        for (var field : fields) check(typed, field, problems);
        return problems;
    }

    private static void check(Typed typed, Field field, Problems problems) {
        var values = typed.all(field.name());
        if (values.isEmpty()) {
            if (field.required()) problems.add(field.name(), "problem.empty");
            return;
        }
        if (values.size() > MOST_VALUES) problems.add(field.name(), "problem.many", MOST_VALUES);
        for (var value : values) check(value, field, problems);
    }

    private static void check(String value, Field field, Problems problems) {
        if (field.shape().isChoice() && !field.has(value)) problems.add(field.name(), "problem.option");
        else if (field.shape() == Shape.MONTH && !isMonth(value)) problems.add(field.name(), "problem.month");
        else if (field.shape() == Shape.DATE && !isDate(value)) problems.add(field.name(), "problem.date");
        else if (field.shape() == Shape.NUMBER && !isNumber(value, field.most()))
            problems.add(field.name(), "problem.number", field.most());
        else if (field.shape() == Shape.PROSE) checkLength(value, field, problems);
        else if (field.shape() != Shape.NUMBER && value.length() > field.most())
            problems.add(field.name(), "problem.long", field.most());
    }

    /** How much has to go says more than a limit in bytes. */
    private static void checkLength(String value, Field field, Problems problems) {
        int over = TooLong.by(value, field.most());
        if (over > 0) problems.add(field.name(), "problem.over", over);
    }

    private static boolean isMonth(String value) {
        try {
            int year = YearMonth.parse(value).getYear();
            return year > 1900 && year < 2200;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static boolean isDate(String value) {
        try {
            int year = LocalDate.parse(value).getYear();
            return year > 1900 && year < 2200;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static boolean isNumber(String value, int most) {
        return value.matches("[0-9]{1,6}") && Integer.parseInt(value) <= most;
    }
}
