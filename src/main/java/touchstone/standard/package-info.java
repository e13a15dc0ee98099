/**
 * Standards: minimum, do, don't, wow and extra. Uses touchpoint and what lies below.
 */
@NullMarked
package touchstone.standard;

import org.jspecify.annotations.NullMarked;
