package touchstone.notice;

import touchstone.web.Frame;

/**
 * Where somebody ends mails without signing in.
 *
 * @param path of this page with its key, which the form posts to
 * @param stopped whether they have just ended
 */
public record UnsubscribePage(Frame frame, String path, boolean stopped) {}
