/**
 * Touchpoints: where a customer meets the company, directly or indirectly. Uses journey, thing, people and what lies below.
 */
@NullMarked
package touchstone.touchpoint;

import org.jspecify.annotations.NullMarked;
