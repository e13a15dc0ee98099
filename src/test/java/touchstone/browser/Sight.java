package touchstone.browser;

import com.microsoft.playwright.Page;
import java.util.Locale;

/** Every kind of page that somebody may come to see, and the states of a page that show something else. */
enum Sight {
    TODAY("/"),
    JOURNEY("/journey"),
    JOURNEY_OF_A_GROUP("/journey?group=commuters"),
    JOURNEY_OF_A_REPAIR("/journeys/commuter-repair"),
    TOUCHPOINTS("/touchpoints"),
    TOUCHPOINT("/touchpoints/N2"),
    TOUCHPOINT_BEHIND_THE_SCENES("/touchpoints/N7"),
    TOUCHPOINT_AT_THE_START("/touchpoints/V1"),
    STANDARDS("/standards"),
    STANDARDS_OF_A_DEPARTMENT("/standards?department=workshop"),
    STANDARD("/standards/B13"),
    STANDARD_IN_GERMAN("/standards/B12"),
    STANDARD_THAT_INVITES("/standards/B7"),
    STANDARD_OVERDUE("/standards/B16"),
    STANDARD_AGAINST("/standards/B19"),
    STANDARD_OF_ALL("/standards/A1"),
    STORIES("/stories"),
    STORIES_CHOSEN("/stories?verdict=desired&effect=disappointed"),
    STORIES_PAST_THE_END("/stories?page=99"),
    STORY("/stories/in-three-weeks"),
    STORY_IN_GERMAN("/stories/ninety-newton-metres"),
    STORY_OPENED("/stories/in-three-weeks"),
    SEARCH("/search"),
    SEARCH_FOUND("/search?q=Termin"),
    SEARCH_CHOSEN("/search?q=Termin&kind=story"),
    SEARCH_NOTHING("/search?q=xyzzyqwv"),
    SUGGESTIONS("/search"),
    MANUAL("/manual"),
    MANUAL_PAGE("/manual/running-touchstone"),
    MANUAL_PAGE_IN_GERMAN("/manual/touchstone-betreiben"),
    GAPS("/gaps"),
    GROUP("/groups/commuters"),
    KEYS("/"),
    NOTHING_HERE("/nothing-here"),
    HISTORY("/stories/in-three-weeks/history"),
    VERSION("/stories/in-three-weeks/history/1"),
    SIGN_IN("/sign-in"),
    STORY_NEW("/stories/new", true),
    STORY_CHANGED("/stories/in-three-weeks/edit", true),
    STANDARD_CHANGED("/standards/B13/edit", true),
    TOUCHPOINT_CHANGED("/touchpoints/N2/edit", true),
    JOURNEY_CHANGED("/journeys/commuter-repair/edit", true),
    VERSION_SIGNED_IN("/stories/in-three-weeks/history/1", true),
    ME("/me", true),
    MY_STORIES("/me/stories", true),
    PEOPLE("/people", true),
    PERSON("/people/admin-of-the-admins", true),
    ADMINISTRATION("/admin", true),
    AUDIT("/audit", true),
    BIN("/bin", true),
    ATTACHMENT("/attachments/new", true),
    TODAY_SIGNED_IN("/", true),
    DISCUSSIONS("/discussions"),
    DISCUSSION_NEW("/discussions/new", true),
    THREAD(Said.OPEN),
    THREAD_SIGNED_IN(Said.OPEN, true),
    THREAD_DECIDED(Said.DECIDED, true),
    DECISION_NEW(Said.OPEN + "/decision", true),
    DECISION_OF_A_MEASURE(Said.OPEN + "/decision", true),
    DECISIONS("/decisions", true),
    COVERAGE("/coverage"),
    MEASURES("/measures"),
    MEASURE(Said.MEASURE, true),
    STANDARD_SIGNED_IN("/standards/B13", true),
    STANDARD_TO_KNOW("/standards/A1", true),
    STORY_SIGNED_IN("/stories/in-three-weeks", true),
    INBOX("/inbox", true),
    FOLLOWING("/me/following", true),
    DEPARTMENTS("/departments", true);

    private final String path;
    private final boolean signedIn;

    Sight(String path) {
        this(path, false);
    }

    Sight(String path, boolean signedIn) {
        this.path = path;
        this.signedIn = signedIn;
    }

    /** Whether somebody has signed in, as an admin, to see it. */
    boolean isSignedIn() {
        return signedIn;
    }

    String path() {
        return path;
    }

    /** As it stands in the name of a picture. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Does on the page what its address alone does not. */
    void prepare(Page page) {
        switch (this) {
            case STORY_OPENED -> page.locator("details.reveal > summary").click();
            case SUGGESTIONS -> {
                page.locator("#query").pressSequentially("te");
                page.locator("[role=listbox]:not([hidden])").waitFor();
            }
            case KEYS -> {
                page.keyboard().press("?");
                page.locator("dialog.keys").waitFor();
            }
            case DECISION_OF_A_MEASURE ->
                page.locator("input[value=new-measure]").check();
            default -> {}
        }
    }
}
