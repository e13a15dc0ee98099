package touchstone.bench;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Figures in rows and columns, for people and for programs. */
final class Table {
    private final String name;
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    Table(String name, String... columns) {
        this.name = name;
        this.columns = List.of(columns);
    }

    /** Adds a row: texts, numbers and judged numbers, one for each column. */
    void row(Object... cells) {
        if (cells.length != columns.size()) throw new IllegalArgumentException(name + " has other columns");
        rows.add(List.of(cells));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** How many numbers miss what they are to reach. */
    long missed() {
        return rows.stream()
                .flatMap(List::stream)
                .filter(cell -> cell instanceof Judged(var value, var goal) && !goal.isReached(value))
                .count();
    }

    /** The table as lines, each column as wide as its widest cell, numbers to the right. */
    String text() {
        var lines = new ArrayList<List<String>>();
        lines.add(columns);
        rows.forEach(row -> lines.add(row.stream().map(Table::shown).toList()));
        var widths = IntStream.range(0, columns.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return name + "\n" + lines.stream().map(line -> line(line, widths)).collect(joining());
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                        .mapToObj(column -> column == 0
                                ? String.format("  %-" + widths[0] + "s", cells.get(0))
                                : String.format("%" + widths[column] + "s", cells.get(column)))
                        .collect(joining("  "))
                        .stripTrailing()
                + "\n";
    }

    private static String shown(Object cell) {
        return switch (cell) {
            case Judged(var value, var goal) when goal.equals(Goal.NONE) -> number(value);
            case Judged(var value, var goal) -> number(value) + " (" + goal.verdict(value) + ")";
            case Double value -> number(value);
            case Integer value -> String.format(Locale.ROOT, "%,d", value);
            default -> cell.toString();
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 1000 ? "%,.0f" : value >= 100 ? "%.0f" : "%.2f", value);
    }

    /** The table as JSON: its name and a list of objects, one for each row. */
    String json() {
        return "  \"" + name + "\": [\n" + rows.stream().map(this::json).collect(joining(",\n")) + "\n  ]";
    }

    private String json(List<Object> row) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> "\"" + columns.get(column) + "\": " + value(row.get(column)))
                .collect(joining(", ", "    {", "}"));
    }

    private static String value(Object cell) {
        return switch (cell) {
            case Judged(var value, var goal) when goal.equals(Goal.NONE) -> value(value);
            case Judged(var value, var goal) ->
                "{\"value\": %s, \"goal\": \"%s %s\", \"reached\": %s}"
                        .formatted(value(value), goal.sign(), goal.limit(), goal.isReached(value));
            case Double value -> String.format(Locale.ROOT, "%.4f", value);
            case Number number -> number.toString();
            default -> "\"" + cell.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        };
    }
}
