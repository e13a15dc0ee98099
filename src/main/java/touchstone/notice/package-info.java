/**
 * Telling people what happened: live events to pages that are open. Knows no feature; uses web, thing and what lies to
 * their right.
 */
@NullMarked
package touchstone.notice;

import org.jspecify.annotations.NullMarked;
