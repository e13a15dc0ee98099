package touchstone.writing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import touchstone.history.RevisionStore;
import touchstone.people.Visitor;
import touchstone.thing.Named;
import touchstone.thing.Things;
import touchstone.web.NotFound;

/** What the addresses of forms lead to: a thing that is there, or the making of a new one. */
public final class Forms implements Versions {
    static final String EDIT = "/edit";
    private static final String NEW = "/new";
    private static final String TALK = "/discussions/";
    private static final String KEY = "[A-Za-z0-9-]{1,64}";

    private final List<Writable> kinds;
    private final Things things;
    private final RevisionStore revisions;

    public Forms(List<Writable> kinds, Things things, RevisionStore revisions) {
        this.kinds = List.copyOf(kinds);
        this.things = things;
        this.revisions = revisions;
    }

    /** The current revision of the thing whose form is at a place; 0 for the form of a new one. */
    @Override
    public OptionalLong current(Visitor visitor, String place) {
        if (kinds.stream().anyMatch(kind -> isNew(kind, place))) return OptionalLong.of(0);
        return thing(visitor, place)
                .map(named -> OptionalLong.of(
                        revisions.newest(named.ref().kind(), named.ref().id())))
                .orElse(OptionalLong.empty());
    }

    @Override
    public String place(Visitor visitor, String place) {
        return thing(visitor, place).map(named -> named.path() + EDIT).orElseGet(() -> talk(visitor, place));
    }

    /** The same for what is typed in a discussion and below it. */
    private String talk(Visitor visitor, String place) {
        if (!place.startsWith(TALK)) return place;
        int slash = place.indexOf('/', TALK.length());
        int end = slash < 0 ? place.length() : slash;
        return things.at(visitor, "thread", place.substring(TALK.length(), end))
                .map(named -> named.path() + place.substring(end))
                .orElse(place);
    }

    private static boolean isNew(Writable kind, String place) {
        return place.equals(kind.path() + NEW) || place.startsWith(kind.path() + NEW + "/");
    }

    /** The place of the form of a new thing; forms without a proper key share one. */
    static String fresh(Writable kind, String key) {
        return kind.path() + NEW + (key.matches(KEY) ? "/" + key : "");
    }

    /** Where all forms of new things of the kind of this one are, with a slash behind it; empty for any other form. */
    static String siblings(String place) {
        int at = place.indexOf(NEW + "/");
        return at < 0 ? "" : place.substring(0, at + NEW.length() + 1);
    }

    static String key(String text) {
        if (!text.matches(KEY)) throw new NotFound();
        return text;
    }

    private Optional<Named> thing(Visitor visitor, String place) {
        for (var kind : kinds) {
            int from = kind.path().length() + 1;
            int to = place.length() - EDIT.length();
            if (from < to && place.startsWith(kind.path() + "/") && place.endsWith(EDIT))
                return things.at(visitor, kind.kind(), place.substring(from, to));
        }
        return Optional.empty();
    }
}
