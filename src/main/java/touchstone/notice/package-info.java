/**
 * What people hear of: watching, the inbox, mails and digests, and live events to pages that are open. The only package that
 * knows how mail is sent; knows no feature; uses thing, web and what lies below.
 */
@NullMarked
package touchstone.notice;

import org.jspecify.annotations.NullMarked;
