package touchstone.standard;

import java.util.List;
import touchstone.thing.Ref;

/** Whom questions and doubts about a thing are told. */
@FunctionalInterface
public interface Answering {
    /** The ids of those who keep it and can sign in; where nobody does, of those who answer in their place. */
    List<String> on(Ref thing);
}
