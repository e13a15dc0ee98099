package touchstone.account;

import touchstone.web.Frame;

/**
 * Where somebody asks for a new password.
 *
 * @param asked whether it was asked for just now
 * @param signIn what was typed
 * @param problem why it could not be asked for, in words, or empty
 */
public record ResetPage(Frame frame, boolean asked, String signIn, String problem) {}
