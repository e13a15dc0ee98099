package touchstone.text;

import java.util.Locale;

/** A value from a closed list; files, addresses, messages and tables know it by one key. */
public interface Choice {
    String name();

    /** In lower case with hyphens: {@code under-review}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with this key. */
    static <E extends Enum<E> & Choice> E of(Class<E> type, String key) {
        for (var constant : type.getEnumConstants()) if (constant.key().equals(key)) return constant;
        throw new IllegalArgumentException("no " + type.getSimpleName() + " is called " + key);
    }
}
