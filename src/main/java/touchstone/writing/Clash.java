package touchstone.writing;

/**
 * A field in which two people wrote different things.
 *
 * @param theirs what is saved
 * @param yours what you typed
 */
public record Clash(String name, String label, String theirs, String yours) {}
