package touchstone.standard;

import java.util.Optional;
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

    /** The standard as an earlier version read at last, or the newest one before that; empty where there is none. */
    Optional<Standard> at(Standard standard, int version) {
        for (int offset = 0; ; offset += STRETCH) {
            var stretch = revisions.of(Standard.KIND, standard.id(), offset, STRETCH);
            var found = stretch.stream()
                    .filter(revision -> version(revision, standard.code()) <= version)
                    .findFirst();
            if (found.isPresent() || stretch.size() < STRETCH)
                return found.map(revision -> read(revision, standard.code()));
        }
    }

    /** The revision by which a standard was put under review; empty where it is not, or was from its first one on. */
    Optional<Revision> review(Standard standard) {
        Optional<Revision> review = Optional.empty();
        if (standard.state() != StandardState.UNDER_REVIEW) return review;
        for (int offset = 0; ; offset += STRETCH) {
            var stretch = revisions.of(Standard.KIND, standard.id(), offset, STRETCH);
            for (var revision : stretch) {
                if (read(revision, standard.code()).state() != StandardState.UNDER_REVIEW) return review;
                review = Optional.of(revision);
            }
            if (stretch.size() < STRETCH) return Optional.empty();
        }
    }

    private static int version(Revision revision, String code) {
        return read(revision, code).version();
    }

    private static Standard read(Revision revision, String code) {
        return StandardFile.read(TextFile.kept(code, revision.file()), code);
    }
}
