/**
 * Every revision of every thing, kept as the file it would be exported as. Uses text and db.
 */
@NullMarked
package touchstone.history;

import org.jspecify.annotations.NullMarked;
