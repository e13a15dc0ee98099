package touchstone.search;

import touchstone.text.Language;

/** What a box offers while somebody types. */
public record Suggestion(String kind, String address, String title, Language language, String path) {}
