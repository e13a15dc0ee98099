/**
 * Measures: what is done once. So far as ideas that came out of decisions. Uses story and what lies below.
 */
@NullMarked
package touchstone.measure;

import org.jspecify.annotations.NullMarked;
