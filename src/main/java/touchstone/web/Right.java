package touchstone.web;

import java.util.Optional;
import touchstone.people.Role;

/** What an address asks of whoever comes. */
public enum Right {
    /** Nothing: signing in, styles, being alive. */
    ANYONE,
    /** To read: every member may, and guests as the installation is set. */
    READER,
    MEMBER,
    EDITOR,
    ADMIN;

    /** The role that it needs; none where guests may come too. */
    Optional<Role> role() {
        return switch (this) {
            case ANYONE, READER -> Optional.empty();
            case MEMBER -> Optional.of(Role.MEMBER);
            case EDITOR -> Optional.of(Role.EDITOR);
            case ADMIN -> Optional.of(Role.ADMIN);
        };
    }
}
