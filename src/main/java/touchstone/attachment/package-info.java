/**
 * Pictures and files that people bring, by the SHA-256 of their content: typed by what they are, pictures made anew.
 * Knows no feature and no request; uses text and db.
 */
@NullMarked
package touchstone.attachment;

import org.jspecify.annotations.NullMarked;
