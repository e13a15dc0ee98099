package touchstone.web;

import java.util.function.Supplier;
import touchstone.text.Language;

/** Makes the frame of every page. */
public final class Frames {
    private final Messages messages;
    private final Assets assets;
    private final Supplier<String> company;

    public Frames(Messages messages, Supplier<String> company, boolean dev) {
        this.messages = messages;
        this.assets = new Assets(dev);
        this.company = company;
    }

    Frame frame(Language language, Section section, String title, String here, String search) {
        return new Frame(
                messages.in(language),
                title,
                section,
                company.get(),
                here,
                search,
                assets.path("touchstone.css"),
                assets.path("touchstone.js"),
                assets.path("favicon.svg"));
    }

    Wording words(Language language) {
        return messages.in(language);
    }

    Assets assets() {
        return assets;
    }
}
