package touchstone.standard;

import java.util.List;
import touchstone.history.Revision;
import touchstone.history.RevisionStore;
import touchstone.text.TextFile;

/** Finds the revisions of a standard by the version that they read. */
public final class Editions {
    private static final int STRETCH = 24;

    private final RevisionStore revisions;

    public Editions(RevisionStore revisions) {
        this.revisions = revisions;
    }

    /** The number of the revision with which the current version began; 1 where its beginning is not known. */
    public int beginning(Standard standard) {
        int beginning = standard.revision();
        for (int offset = 0; ; offset += STRETCH) {
            var stretch = revisions.of(Standard.KIND, standard.id(), offset, STRETCH);
            for (var revision : stretch) {
                if (version(revision, standard.code()) != standard.version()) return beginning;
                beginning = revision.number();
            }
            if (stretch.size() < STRETCH) return beginning;
        }
    }

    /** The last revision before the current version; empty or one. */
    List<Revision> before(Standard standard) {
        return revisions
                .find(Standard.KIND, standard.id(), beginning(standard) - 1)
                .map(List::of)
                .orElse(List.of());
    }

    private static int version(Revision revision, String code) {
        return StandardFile.read(TextFile.kept(code, revision.file()), code).version();
    }
}
