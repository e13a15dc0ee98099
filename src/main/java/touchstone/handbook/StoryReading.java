package touchstone.handbook;

import java.util.List;
import touchstone.web.Frame;
import touchstone.web.Piece;

/**
 * A story's page: what all readers see of it, and between that what is the visitor's own.
 *
 * @param thanking empty or one
 */
public record StoryReading(Frame frame, Piece top, List<Thanking> thanking, Piece below) {}
