package touchstone.people;

import touchstone.text.Choice;

/** What the company is made of beside its people; each has a list of its own that editors keep. */
public enum CompanyPart implements Choice {
    /** Everybody is in one; touchpoints and standards belong to one. */
    DEPARTMENT,
    /** People across departments. */
    TEAM,
    /** What the company sells or does. */
    OFFERING;

    /** Where its list is: {@code /departments}. */
    public String path() {
        return "/" + key() + "s";
    }
}
