package touchstone.web;

import touchstone.people.Visitor;

/** What let somebody in, to be asked again and again while an answer stays open. */
public final class Pass {
    private final Doorkeeper keeper;
    private final String token;
    private final Visitor visitor;
    private final Right right;
    private final boolean local;
    private final String remote;

    Pass(Doorkeeper keeper, String token, Visitor visitor, Right right, boolean local, String remote) {
        this.keeper = keeper;
        this.token = token;
        this.visitor = visitor;
        this.right = right;
        this.local = local;
        this.remote = remote;
    }

    /** Who was let in. */
    public Visitor visitor() {
        return visitor;
    }

    /** What connections of one browser have in common: its session, or for a guest the address. */
    public String owner() {
        return visitor.isGuest() ? "from " + remote : "session " + token;
    }

    /** Whether the same person with the same rights would still be let in; asking is no visit. */
    public boolean holds() {
        if (!visitor.isGuest()) return keeper.glance(token).equals(visitor);
        return switch (right) {
            case ANYONE -> true;
            case READER -> keeper.readers() == Readers.EVERYONE || (keeper.readers() == Readers.LOCAL && local);
            case MEMBER, EDITOR, ADMIN -> false;
        };
    }
}
