/**
 * Everything of writing that knows no feature: drafts of what is typed and not saved yet, and who is typing beside one. Uses notice, search, web and what lies below.
 */
@NullMarked
package touchstone.writing;

import org.jspecify.annotations.NullMarked;
