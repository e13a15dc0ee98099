package touchstone.web;

import touchstone.people.Visitor;

/** Knows the sessions and the setting of who may read; the accounts implement it. */
public interface Doorkeeper {
    /** Nobody has an account, and guests read at the computer itself. */
    Doorkeeper NOBODY_KNOWN = new Doorkeeper() {
        @Override
        public Visitor visitor(String token) {
            return Visitor.GUEST;
        }

        @Override
        public Readers readers() {
            return Readers.LOCAL;
        }
    };

    /** Who has this session; a guest when it has ended or never was. */
    Visitor visitor(String token);

    Readers readers();

    /**
     * Somebody who has signed in asked for an address without the right to it.
     *
     * @param address its method and its route, without what one asks there
     * @param remote where the request comes from
     */
    default void refused(Visitor visitor, String address, String remote) {}

    /** The same as {@link #visitor}, without counting as a visit that keeps the session alive. */
    default Visitor glance(String token) {
        return visitor(token);
    }
}
