package touchstone.text;

/** Tells from the signs of a text alone, in one quick pass, whether it could be hard to parse. */
enum Shape {
    /** Short, flat, few signs that mean something: parsed where it is wanted. */
    HARMLESS,
    /** Perhaps harmless as well; parsed under guard. */
    SUSPICIOUS,
    /** Larger, deeper or denser than anything that people write. */
    HOPELESS;

    static final int MAX_SIZE = 1024 * 1024;

    private static final int MAX_PREFIX = 2 * Grammar.MAX_DEPTH;
    // Delimiters are matched by walking their list in each paragraph: ten thousand of them take about a second.
    private static final int MAX_DELIMITERS = 8_000;

    private static final int HARMLESS_SIZE = 32 * 1024;
    private static final int HARMLESS_OPEN = 8;
    private static final int HARMLESS_PREFIX = 16;
    private static final int HARMLESS_WORD = 400;
    // Every known blow-up reads the rest of the text again for each such sign, so this bounds the work: some 40 ms.
    private static final long HARMLESS_WORK = 4_000_000;

    static Shape of(String source) {
        if (source.length() > MAX_SIZE) return HOPELESS;
        var scan = new Scan(source);
        if (scan.deepest > MAX_PREFIX || scan.densest > MAX_DELIMITERS) return HOPELESS;
        boolean isFlat = scan.mostOpen <= HARMLESS_OPEN && scan.deepest <= HARMLESS_PREFIX;
        boolean isLight = (long) scan.signs * source.length() <= HARMLESS_WORK && scan.longest <= HARMLESS_WORD;
        return source.length() <= HARMLESS_SIZE && isFlat && isLight ? HARMLESS : SUSPICIOUS;
    }

    /** What is counted in the one pass. */
    private static final class Scan {
        private final String source;

        /** Signs that mean something. */
        private int signs;
        /** The most brackets of a kind open at once. */
        private int mostOpen;
        /** The most quote and list marks at the start of a line, with four columns of indentation counted as one. */
        private int deepest;
        /** The most delimiters without a blank line between. */
        private int densest;
        /** The longest run without a space. */
        private int longest;

        private int squares;
        private int rounds;
        private int delimiters;
        private int wordStart;
        private int lineMarks;
        private int lineSpaces;
        private boolean atLineStart = true;

        Scan(String source) {
            this.source = source;
            for (int i = 0; i < source.length(); i++) look(i, source.charAt(i));
            endWord(source.length());
        }

        private void look(int i, char sign) {
            if (sign <= ' ') endWord(i);
            if (sign == '\n' || sign == '\r') endLine();
            else if (atLineStart) lookAtStart(i, sign);
            if (means(i, sign)) signs++;
            switch (sign) {
                case '[' -> open(++squares);
                case '(' -> open(++rounds);
                case ']' -> squares = Math.max(0, squares - 1);
                case ')' -> rounds = Math.max(0, rounds - 1);
                default -> {}
            }
            if (isDelimiter(sign)) densest = Math.max(densest, ++delimiters);
        }

        private void endWord(int at) {
            longest = Math.max(longest, at - wordStart);
            wordStart = at + 1;
        }

        private void endLine() {
            if (atLineStart) delimiters = 0;
            atLineStart = true;
            lineMarks = 0;
            lineSpaces = 0;
        }

        private void lookAtStart(int i, char sign) {
            if (sign == ' ') lineSpaces++;
            else if (sign == '\t') lineSpaces += 4;
            else if (isBlockMark(i, sign)) lineMarks++;
            else atLineStart = Character.isDigit(sign);
            deepest = Math.max(deepest, lineMarks + lineSpaces / 4);
        }

        private void open(int count) {
            mostOpen = Math.max(mostOpen, count);
        }

        private boolean isBlockMark(int i, char sign) {
            if (sign == '>') return true;
            boolean isMark = sign == '-' || sign == '+' || sign == '*' || sign == '.' || sign == ')';
            return isMark && (i + 1 == source.length() || source.charAt(i + 1) <= ' ');
        }

        private static boolean isDelimiter(char sign) {
            return sign == '*' || sign == '_' || sign == '~' || sign == '[' || sign == '\\' || sign == '&';
        }

        private boolean means(int i, char sign) {
            return switch (sign) {
                case '[', ']', '(', '<', '>', '&', '`', '*', '_', '~', '!', '|', '@', '\\', '#', '^', '{', '"' -> true;
                case ':' -> source.startsWith("://", i);
                case 'w', 'W' -> source.regionMatches(true, i, "www", 0, 3);
                default -> false;
            };
        }
    }
}
