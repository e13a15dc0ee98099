package touchstone.writing;

import java.util.OptionalLong;
import touchstone.people.Visitor;

/** Knows which revision of a thing is the current one, by the address of the form that changes it. */
@FunctionalInterface
public interface Versions {
    /** Nothing is known of any place. */
    Versions UNKNOWN = (visitor, place) -> OptionalLong.of(0);

    /** The current revision, 0 where it is not known; empty where there is nothing that the visitor may read. */
    OptionalLong current(Visitor visitor, String place);

    /** The place of a form today that somebody may still have open under a former address. */
    default String place(Visitor visitor, String place) {
        return place;
    }
}
