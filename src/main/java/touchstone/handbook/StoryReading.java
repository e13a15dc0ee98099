package touchstone.handbook;

import java.util.List;
import touchstone.web.Frame;
import touchstone.web.Piece;

/**
 * A story's page: what all readers see of it, and between that what is the visitor's own.
 *
 * @param shared whether the visitor told it and it is there for everybody
 * @param thanking empty or one
 */
public record StoryReading(Frame frame, boolean shared, Piece top, List<Thanking> thanking, Piece below) {}
