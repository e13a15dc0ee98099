/**
 * People who sign in: accounts, passwords, sessions, invitations, what admins do with them, and the log of security
 * events. Uses web, people and db.
 */
@NullMarked
package touchstone.account;

import org.jspecify.annotations.NullMarked;
