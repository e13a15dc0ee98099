package touchstone.writing;

import java.util.List;

/**
 * What a kind of thing leaves in the database when it is removed; each store names its own tables.
 *
 * @param table that holds the things
 * @param leaning what may stand on one, so that it has to stay
 * @param companions the columns, as {@code table.column}, that know it by its id and go with it
 */
public record Removal(String table, List<Leaning> leaning, List<String> companions) {
    /**
     * Others that stand on a thing.
     *
     * @param name what they are called: {@code stories}
     * @param column that holds the id of the thing, as {@code table.column}
     * @param theirs the column of the same table that holds their own id
     */
    public record Leaning(String name, String column, String theirs) {
        String table() {
            return column.substring(0, column.indexOf('.'));
        }
    }

    /** So many stand on a thing, and so many of them lie in the bin themselves. */
    public record Found(String name, int number, int binned) {}
}
