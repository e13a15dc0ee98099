package touchstone.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import touchstone.people.Role;
import touchstone.people.Visitor;
import touchstone.text.Language;
import touchstone.thing.Named;

/**
 * What every page shows around its content, and the words to say it in; the first component of every page record.
 *
 * @param title of this page alone, for the title of the window
 * @param section the part of the product that the navigation marks as here
 * @param company the name of the company, empty where there is none yet
 * @param visitor who reads it
 * @param readers who may read without an account
 * @param here path and query of this page, for the switch of the language
 * @param search what stands in the search box
 * @param tell where "Tell a story" leads
 * @param logo of the company, where it has one
 * @param mails whether mails leave this installation
 * @param mine what is the visitor's own
 * @param about the thing that this page is about, for those who want to hear of it; none for other pages
 * @param undecided what waits for a decision at the thing of this page, as far as the visitor has to do with it
 * @param position how far the change log was before anything on this page was read; for {@code data-since}
 */
public record Frame(
        Wording words,
        String title,
        Section section,
        String company,
        Visitor visitor,
        Readers readers,
        String here,
        String search,
        String tell,
        String styles,
        String script,
        String icon,
        Optional<Logo> logo,
        boolean mails,
        Mine mine,
        Optional<Named> about,
        List<Undecided> undecided,
        long position) {
    public Language language() {
        return words.language();
    }

    public String text(String key, Object... values) {
        return words.text(key, values);
    }

    public String count(String key, long number) {
        return words.count(key, number);
    }

    /** Day, month and year in words. */
    public String date(LocalDate date) {
        return Dates.date(date, language());
    }

    /** The day of the week, day and month in words, for a day near today. */
    public String day(LocalDate date) {
        return Dates.day(date, language());
    }

    /** Month and year in words. */
    public String month(YearMonth month) {
        return Dates.month(month, language());
    }

    /** The sentence that says who can see this. */
    public String seenBy() {
        return text("frame.readers." + readers.key());
    }

    public boolean isEditor() {
        return visitor.is(Role.EDITOR);
    }

    public boolean isAdmin() {
        return visitor.is(Role.ADMIN);
    }

    /** The visitor's name, empty for a guest. */
    public String name() {
        return visitor.person().map(person -> person.nameIn(language())).orElse("");
    }

    /** {@link #position} as pages carry it, the same in every language. */
    public String since() {
        return Long.toString(position);
    }

    /** What the mark of the current page is in this part of the navigation. */
    public boolean isIn(Section section) {
        return this.section == section;
    }

    /** Whether this page is where "Tell a story" leads. */
    public boolean isTelling() {
        return here.matches(Frames.TELL + "([/?].*)?");
    }

    /** This frame with a text in its search box. */
    public Frame searching(String text) {
        return with(text, tell, about, undecided);
    }

    /** This frame of a page about something that a story may be told of. */
    public Frame telling(String path) {
        return with(search, path, about, undecided);
    }

    /** This frame around the page of a thing. */
    public Frame about(Named thing) {
        return with(search, tell, Optional.of(thing), undecided);
    }

    /** This frame with what waits for a decision at its thing. */
    public Frame waiting(List<Undecided> undecided) {
        return with(search, tell, about, undecided);
    }

    private Frame with(String search, String tell, Optional<Named> about, List<Undecided> undecided) {
        return new Frame(
                words, title, section, company, visitor, readers, here, search, tell, styles, script, icon, logo, mails,
                mine, about, undecided, position);
    }

    /** The thing of this page, for somebody who can say to want to hear of it. */
    public Optional<Named> hearable() {
        return visitor.isGuest() ? Optional.empty() : about;
    }

    /** Whether the visitor hears of the thing of this page. */
    public boolean isWatched() {
        return about.filter(thing -> mine.watches(thing.ref())).isPresent();
    }

    /** Whether there is something unread about the thing of this page. */
    public boolean isNews() {
        return about.filter(thing -> mine.news().contains(thing.ref())).isPresent();
    }
}
