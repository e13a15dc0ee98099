/**
 * The pages of the product's own manual. Uses thing and what lies below.
 */
@NullMarked
package touchstone.manual;

import org.jspecify.annotations.NullMarked;
