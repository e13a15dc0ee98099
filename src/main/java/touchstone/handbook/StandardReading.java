package touchstone.handbook;

import java.util.List;
import touchstone.web.Frame;
import touchstone.web.Piece;

/**
 * A standard's page: what all readers see of it, and between that what is the visitor's own.
 *
 * @param knowing empty or one
 * @param doubts empty or one
 */
public record StandardReading(Frame frame, Piece top, List<Knowing> knowing, List<Doubts> doubts, Piece below) {}
