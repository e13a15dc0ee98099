package touchstone.account;

import java.util.List;
import java.util.Map;
import touchstone.web.Frame;

/**
 * What was posted without a session, to be sent now.
 *
 * @param path where it was posted to
 */
public record SendAgainPage(Frame frame, String path, Map<String, List<String>> held) {}
