package touchstone.people;

import java.text.Collator;
import java.util.Comparator;
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
        boolean customerFacing,
        Role role) {
    /** What the address of somebody begins with whose name was taken out for good. */
    public static final String FORMER = "former-colleague-";

    /** A member. */
    public Person(
            String id,
            String slug,
            String name,
            String nameDe,
            String department,
            boolean management,
            boolean customerFacing) {
        this(id, slug, name, nameDe, department, management, customerFacing, Role.MEMBER);
    }

    /** Whether the name was taken out for good. */
    public boolean isFormer() {
        return slug.startsWith(FORMER);
    }

    public String nameIn(Language ui) {
        return ui == Language.DE && !nameDe.isEmpty() ? nameDe : name;
    }

    /** The order in which somebody who reads a language looks for a name. */
    public static Comparator<Person> byName(Language ui) {
        return Comparator.comparing(person -> person.nameIn(ui), Collator.getInstance(ui.locale())::compare);
    }
}
