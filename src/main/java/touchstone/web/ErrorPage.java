package touchstone.web;

/**
 * A page that says what went wrong and where to go on.
 *
 * @param kind {@code absent}, {@code method}, {@code foreign}, {@code bad}, {@code large} or {@code broken}: the stem of its messages
 * @param incident the number of the entry in the log, empty when nothing broke
 */
public record ErrorPage(Frame frame, String kind, String incident) {
    public String title() {
        return frame.text("error." + kind);
    }

    public String advice() {
        return frame.text("error." + kind + ".advice");
    }

    static ErrorPage of(Visit visit, String kind) {
        return of(visit, kind, "");
    }

    static ErrorPage of(Visit visit, String kind, String incident) {
        return new ErrorPage(visit.frame(Section.NONE, visit.text("error." + kind)), kind, incident);
    }
}
