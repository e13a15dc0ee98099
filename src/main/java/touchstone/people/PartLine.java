package touchstone.people;

import touchstone.text.Language;

/**
 * One department, team or offering in a list.
 *
 * @param people how many who are here belong to it; 0 for an offering
 */
public record PartLine(String id, String slug, String title, String titleDe, int people) {
    public String titleIn(Language ui) {
        return ui == Language.DE && !titleDe.isEmpty() ? titleDe : title;
    }
}
