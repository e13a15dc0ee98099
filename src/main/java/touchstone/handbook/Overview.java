package touchstone.handbook;

import java.util.ArrayList;
import java.util.List;
import touchstone.text.Language;
import touchstone.thing.Access;
import touchstone.thing.Named;
import touchstone.thing.Passage;
import touchstone.thing.Ref;
import touchstone.web.Messages;

/** A page of ours that answers a question which no single text answers, so that a search can lead to it. */
enum Overview {
    GAPS("what-is-missing", "gaps.title", "/gaps"),
    UNHAPPY("right-and-unhappy", "stories.unhappy", StoriesPage.UNHAPPY),
    LUCKY("wrong-and-happy", "stories.lucky", StoriesPage.LUCKY);

    /** The kind of these pages in refs. */
    static final String KIND = "page";

    private static final List<String> SECTIONS = List.of("no-minimum", "untold", "no-story", "overdue", "under-review");

    private final String address;
    private final String title;
    private final String path;

    Overview(String address, String title, String path) {
        this.address = address;
        this.title = title;
        this.path = path;
    }

    Named named(Messages messages) {
        return new Named(
                new Ref(KIND, address),
                address,
                messages.in(Language.EN).text(title),
                messages.in(Language.DE).text(title),
                Language.EN,
                path,
                Access.EVERYONE);
    }

    /** The questions that the page answers, each under the section that answers it. */
    List<Passage> passages(Messages messages) {
        var passages = new ArrayList<Passage>();
        for (var language : Language.values()) {
            var words = messages.in(language);
            passages.add(new Passage("", words.text("overview." + address), language));
            for (var section : this == GAPS ? SECTIONS : List.<String>of()) {
                var asked = words.text("gaps." + section) + "\n" + words.text("overview." + section);
                passages.add(new Passage(section, asked, language));
            }
        }
        return passages;
    }
}
