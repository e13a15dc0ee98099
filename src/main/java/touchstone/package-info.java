/**
 * The program: its command line, and the one place where everything that lives long is made and wired by hand.
 */
@NullMarked
package touchstone;

import org.jspecify.annotations.NullMarked;
