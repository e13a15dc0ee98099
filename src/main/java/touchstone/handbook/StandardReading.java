package touchstone.handbook;

import java.util.List;
import java.util.Optional;
import touchstone.web.Frame;
import touchstone.web.Piece;
import touchstone.writing.Unsaved;

/**
 * A standard's page: what all readers see of it, and between that what is the visitor's own.
 *
 * @param knowing empty or one
 * @param doubts empty or one
 */
public record StandardReading(Frame frame, Piece top, List<Knowing> knowing, List<Doubts> doubts, Piece below) {
    /** What the small forms share, once; nothing where there are none. */
    public Optional<Unsaved> unsaved() {
        return doubts.stream().map(Doubts::unsaved).findFirst().or(() -> knowing.stream()
                .map(Knowing::unsaved)
                .findFirst());
    }
}
