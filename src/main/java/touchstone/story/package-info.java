/**
 * Stories: what happened at a touchpoint, with our judgment and the customer's feeling. Uses standard, touchpoint and what lies below.
 */
@NullMarked
package touchstone.story;

import org.jspecify.annotations.NullMarked;
