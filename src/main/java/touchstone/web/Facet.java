package touchstone.web;

import java.util.List;

/**
 * One way to narrow a list down, with how much each choice would leave.
 *
 * @param name of the parameter in the address
 * @param legend what it is about, in words
 */
public record Facet(String name, String legend, List<Choice> choices) {
    /**
     * One value of a facet.
     *
     * @param sign the name of the sign before the label, empty for none
     */
    public record Choice(String value, String label, long count, boolean chosen, String sign) {}
}
