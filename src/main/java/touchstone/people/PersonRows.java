package touchstone.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import touchstone.text.Choice;

/** Reads people from rows. */
public final class PersonRows {
    private PersonRows() {}

    /** A person from a row with these columns: id, slug, name, name_de, department (its slug), management, customer_facing, role. */
    public static Person person(ResultSet row, StatementContext context) throws SQLException {
        return new Person(
                row.getString("id"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("name_de"),
                row.getString("department"),
                row.getBoolean("management"),
                row.getBoolean("customer_facing"),
                Choice.of(Role.class, row.getString("role")));
    }
}
