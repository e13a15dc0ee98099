package touchstone.account;

import touchstone.people.Person;

/**
 * A person here, and how this person signs in.
 *
 * @param signIn a mail address or a name in lower case; empty for a person who cannot sign in
 * @param email empty for people without mail
 * @param ready whether a password was chosen
 * @param active false for people who have left
 */
public record Account(Person person, String signIn, String email, boolean ready, boolean active) {
    /** Whether this person has an account, ready or not. */
    public boolean known() {
        return !signIn.isEmpty();
    }

    public String path() {
        return "/people/" + person.slug();
    }
}
