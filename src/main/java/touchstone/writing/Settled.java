package touchstone.writing;

import touchstone.thing.Ref;

/**
 * What became of a proposal, for whoever made it.
 *
 * @param answer why it was declined, or the sentence of the decision that adopted it; empty for none
 * @param by the id of who settled it
 * @param at the thing on whose page the answer stands
 * @param place what follows the path of that page, empty for none
 */
public record Settled(boolean adopted, String answer, String by, Ref at, String place) {}
