package touchstone.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
        else if (field.shape() != Shape.NUMBER && size(value, field) > field.most())
            problems.add(field.name(), "problem.long", field.most());
    }

    /** A text is measured as its file would be: an umlaut counts twice. */
    private static int size(String value, Field field) {
        return field.shape() == Shape.PROSE && value.length() > field.most() / 3
                ? value.getBytes(UTF_8).length
                : value.length();
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
