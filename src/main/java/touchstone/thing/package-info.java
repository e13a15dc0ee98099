/**
 * The registry that cuts the knots: how packages that know no feature (search, web) name, find, read and index the things of the features. Uses people and what lies below.
 */
@NullMarked
package touchstone.thing;

import org.jspecify.annotations.NullMarked;
