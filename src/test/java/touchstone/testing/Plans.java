package touchstone.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** How the database goes about a statement. */
public final class Plans {
    private Plans() {}

    /** The steps, as in {@code SEARCH n USING INDEX notice_of (person_id=?)}; what is bound stays open. */
    public static List<String> of(Handle handle, String sql) {
        var steps = new ArrayList<String>();
        try (var statement = handle.getConnection().prepareStatement("explain query plan " + sql);
                var rows = statement.executeQuery()) {
            while (rows.next()) steps.add(rows.getString("detail"));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return steps;
    }
}
