package touchstone.text;

/**
 * What is wrong with a file, said so that its writer can mend it; it quotes the file, so its line is made harmless.
 *
 * @param line from 1; 0 where the whole file is meant
 * @param what what is wrong, without a full stop
 * @param mend what to do about it, without a full stop
 */
public record Fault(String file, int line, String what, String mend) {
    @Override
    public String toString() {
        return OneLine.harmless(file + (line > 0 ? ":" + line : "") + ": " + what + ". " + mend + ".");
    }
}
