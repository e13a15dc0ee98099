package touchstone.people;

import touchstone.text.Language;

/**
 * Somebody who works here, by role name in the starter.
 *
 * @param management whether asked first to know the standards; an attribute, never a privilege
 */
public record Person(
        String id,
        String slug,
        String name,
        String nameDe,
        String department,
        boolean management,
        boolean customerFacing) {
    public String nameIn(Language ui) {
        return ui == Language.DE && !nameDe.isEmpty() ? nameDe : name;
    }
}
