package touchstone.standard;

import touchstone.db.Database;
import touchstone.discussion.Opening;
import touchstone.discussion.ThreadStore;
import touchstone.discussion.Threads;
import touchstone.people.CompanyStore;
import touchstone.people.MentionStore;
import touchstone.people.Person;
import touchstone.text.Language;
import touchstone.text.Markdown;
import touchstone.web.Visit;
import touchstone.writing.PrivacyHints;

/** Makes a talk of a question about a standard. */
public final class Asking {
    private static final int TITLE = 100;

    private final Database db;
    private final Threads threads;
    private final ThreadStore talks;
    private final MentionStore mentions;
    private final CompanyStore company;

    public Asking(Database db, Threads threads, ThreadStore talks, MentionStore mentions, CompanyStore company) {
        this.mentions = mentions;
        this.db = db;
        this.threads = threads;
        this.talks = talks;
        this.company = company;
    }

    /** What a question as it was sent could tell of somebody. */
    PrivacyHints hints(Visit visit) {
        return PrivacyHints.ofTalk(visit.form(), mentions, company, visit.words());
    }

    /** Opens the talk, or finds the one that the same person has opened with the same words; says where it is. */
    String ask(Person by, Standard standard, Language language, String question) {
        var title = standard.code() + ": " + Markdown.excerpt(mentions.settled(question), TITLE);
        return db.write(tx -> {
            var before = talks.pathOf(tx, standard.ref(), by.id(), mentions.titled(title, language));
            if (before.isPresent()) return before.get();
            // Whoever keeps the standard is told of the talk as of any question.
            return threads.open(tx, Opening.question(standard.ref(), title, question, language, by))
                    .path();
        });
    }
}
