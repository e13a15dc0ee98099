/**
 * The database as the single source of truth: transactions, migrations, the change log, and snapshots that follow it. Knows no feature; uses config.
 */
@NullMarked
package touchstone.db;

import org.jspecify.annotations.NullMarked;
