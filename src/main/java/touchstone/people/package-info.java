/**
 * Persons, departments and offerings as plain records, and who is asking. Uses history, text and db.
 */
@NullMarked
package touchstone.people;

import org.jspecify.annotations.NullMarked;
