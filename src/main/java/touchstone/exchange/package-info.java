/**
 * Import of a handbook from a folder or a ZIP, and the first fill from the starter content. Uses every feature.
 */
@NullMarked
package touchstone.exchange;

import org.jspecify.annotations.NullMarked;
