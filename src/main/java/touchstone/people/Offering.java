package touchstone.people;

/** Something that the company sells or does, such as workshop service. */
public record Offering(String slug, String title, String titleDe) {}
