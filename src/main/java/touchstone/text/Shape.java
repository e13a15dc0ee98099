package touchstone.text;

/** Tells from the signs of a text alone, in one quick pass, whether it could be hard to parse. */
enum Shape {
    /** Short, flat, few signs that mean something: parsed where it is wanted. */
    HARMLESS,
    /** Perhaps harmless as well; parsed under guard. */
    SUSPICIOUS,
    /** Longer or deeper than anything that people write. */
    HOPELESS;

    static final int MAX_SIZE = 1024 * 1024;

    private static final int HARMLESS_SIZE = 64 * 1024;
    // Every known blow-up reads the rest of the text again for each such sign, so this bounds the work: some 50 ms.
    private static final long HARMLESS_WORK = 12_000_000;
    private static final int HARMLESS_OPEN = 8;
    private static final int HARMLESS_PREFIX = 16;

    static Shape of(String source) {
        if (source.length() > MAX_SIZE) return HOPELESS;
        int prefix = deepestPrefix(source);
        if (prefix > 2 * Grammar.MAX_DEPTH) return HOPELESS;
        return source.length() <= HARMLESS_SIZE && prefix <= HARMLESS_PREFIX && isFlat(source) ? HARMLESS : SUSPICIOUS;
    }

    private static boolean isFlat(String source) {
        long signs = 0;
        int squares = 0;
        int rounds = 0;
        for (int i = 0; i < source.length(); i++) {
            char sign = source.charAt(i);
            if (means(source, i, sign)) signs++;
            if (sign == '[') squares++;
            else if (sign == ']' && squares > 0) squares--;
            else if (sign == '(') rounds++;
            else if (sign == ')' && rounds > 0) rounds--;
            if (squares > HARMLESS_OPEN || rounds > HARMLESS_OPEN) return false;
        }
        return signs * source.length() <= HARMLESS_WORK;
    }

    private static boolean means(String source, int i, char sign) {
        return switch (sign) {
            case '[', ']', '(', '<', '>', '&', '`', '*', '_', '~', '!', '|', '@', '\\', '#', '^', '{', '"' -> true;
            case ':' -> source.startsWith("://", i);
            case 'w', 'W' -> source.startsWith("ww", i + 1) || source.startsWith("WW", i + 1);
            default -> false;
        };
    }

    /** The most quote and list marks at the start of a line, with four columns of indentation counted as one. */
    private static int deepestPrefix(String source) {
        int deepest = 0;
        int marks = 0;
        int spaces = 0;
        boolean atStart = true;
        for (int i = 0; i < source.length(); i++) {
            char sign = source.charAt(i);
            if (sign == '\n' || sign == '\r') {
                atStart = true;
                marks = 0;
                spaces = 0;
            } else if (atStart) {
                if (sign == ' ') spaces++;
                else if (sign == '\t') spaces += 4;
                else if (isBlockMark(source, i, sign)) marks++;
                else atStart = Character.isDigit(sign);
                deepest = Math.max(deepest, marks + spaces / 4);
            }
        }
        return deepest;
    }

    private static boolean isBlockMark(String source, int i, char sign) {
        if (sign == '>') return true;
        boolean isMark = sign == '-' || sign == '+' || sign == '*' || sign == '.' || sign == ')';
        return isMark && (i + 1 == source.length() || Character.isWhitespace(source.charAt(i + 1)));
    }
}
