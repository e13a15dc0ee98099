package touchstone;

import touchstone.people.Visitor;
import touchstone.web.Extras;
import touchstone.web.Mine;

/** What the frame of every page shows of mail and notices. */
record FrameExtras(App.Store store) implements Extras {
    @Override
    public boolean mails() {
        return store.outbox().isOn();
    }

    @Override
    public Mine mine(Visitor visitor) {
        return Mine.NOTHING;
    }
}
