package touchstone.db;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short lists kept in one column, parted by a sign that cannot occur in them. */
public final class Joined {
    private Joined() {}

    /** The parts of a column; none for an empty or absent one. */
    public static List<String> parts(@Nullable String column, String separator) {
        return column == null || column.isEmpty() ? List.of() : List.of(column.split(separator));
    }
}
