/**
 * Writing, whatever the thing: its form, its checks, merging, double submits, drafts, proposals and history. Knows no
 * feature; each feature that can be written implements {@link touchstone.writing.Writable}. Uses search, web, thing,
 * history and what lies to their right.
 */
@NullMarked
package touchstone.writing;

import org.jspecify.annotations.NullMarked;
