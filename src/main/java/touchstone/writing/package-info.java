/**
 * What all writing shares and no feature owns: forms, drafts, merging, preview, attachments. Uses web, history,
 * attachment and people; knows no feature.
 */
@NullMarked
package touchstone.writing;

import org.jspecify.annotations.NullMarked;
