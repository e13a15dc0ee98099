package touchstone.web;

import touchstone.people.Visitor;

/** What frames show from packages that they do not know; handed in where everything is wired. */
public interface Extras {
    /** Nothing at all: no mail, no notices. */
    Extras NONE = new Extras() {
        @Override
        public boolean mails() {
            return false;
        }

        @Override
        public Mine mine(Visitor visitor) {
            return Mine.NOTHING;
        }
    };

    /** Whether mails leave this installation. */
    boolean mails();

    /** How far the change log is. */
    default long position() {
        return 0;
    }

    /** The visitor's own; asked at every page, so it must come from memory nearly always. */
    Mine mine(Visitor visitor);
}
