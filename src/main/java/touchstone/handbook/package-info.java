/**
 * The reading side: each page gathers from every feature into one record and writes nothing. Uses every feature, search and web.
 */
@NullMarked
package touchstone.handbook;

import org.jspecify.annotations.NullMarked;
