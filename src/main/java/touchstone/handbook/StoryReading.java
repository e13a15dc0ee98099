package touchstone.handbook;

import java.util.List;
import touchstone.web.Frame;
import touchstone.web.Piece;

/**
 * A story's page: what all readers see of it, and between that what is the visitor's own.
 *
 * @param done what the visitor has just done, as a sentence, or empty
 * @param naming empty or one: whether the story may name the visitor
 * @param thanking empty or one
 */
public record StoryReading(
        Frame frame, String done, Piece top, List<ToBeNamed> naming, List<Thanking> thanking, Piece below) {}
