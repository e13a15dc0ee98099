package touchstone.people;

import touchstone.text.Language;

/** A department of the company, such as the workshop. */
public record Department(String id, String slug, String title, String titleDe) {
    public String titleIn(Language ui) {
        return ui == Language.DE && !titleDe.isEmpty() ? titleDe : title;
    }
}
