package touchstone.thing;

/**
 * What decides who may read a thing.
 *
 * @param open whether every reader of this installation may
 * @param owner the id of the person who may even when it is not open; empty for nobody
 */
public record Access(boolean open, String owner) {
    public static final Access EVERYONE = new Access(true, "");
    public static final Access NOBODY = new Access(false, "");
}
