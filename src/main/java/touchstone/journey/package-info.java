/**
 * Journeys and customer groups: through whose eyes the touchpoints are seen, and in what order. Uses thing, people and what lies below.
 */
@NullMarked
package touchstone.journey;

import org.jspecify.annotations.NullMarked;
