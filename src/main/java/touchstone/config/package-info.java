/**
 * What an operator may set: the data folder, the address, the first fill. Uses nothing.
 */
@NullMarked
package touchstone.config;

import org.jspecify.annotations.NullMarked;
