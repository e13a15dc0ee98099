/**
 * What every form of the handbook shares while somebody writes: preview, completions, privacy hints. Uses search, notice and what lies below; knows no feature.
 */
@NullMarked
package touchstone.writing;

import org.jspecify.annotations.NullMarked;
