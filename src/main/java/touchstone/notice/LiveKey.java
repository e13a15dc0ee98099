package touchstone.notice;

import touchstone.people.Person;
import touchstone.thing.Ref;

/** What an open page can be told of: a thing, somebody typing at one, somebody's inbox, or a page that gathers much. */
record LiveKey(String kind, String id) {
    private static final String TYPING = "typing ";

    static LiveKey of(Ref ref) {
        return new LiveKey(ref.kind(), ref.id());
    }

    /** Somebody begins or ends to type at a thing. */
    static LiveKey typing(Ref ref) {
        return new LiveKey(TYPING + ref.kind(), ref.id());
    }

    static LiveKey inbox(Person person) {
        return new LiveKey(Notices.INBOX, person.id());
    }

    static LiveKey page(String name) {
        return new LiveKey(name, "");
    }
}
