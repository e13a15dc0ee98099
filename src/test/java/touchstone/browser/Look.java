package touchstone.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** A width of the window and a choice of light or dark. */
enum Look {
    WIDE_LIGHT(1280, 800, ColorScheme.LIGHT),
    WIDE_DARK(1280, 800, ColorScheme.DARK),
    PHONE_LIGHT(390, 844, ColorScheme.LIGHT),
    PHONE_DARK(390, 844, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    ColorScheme scheme() {
        return scheme;
    }

    /** As it stands in the name of a picture. */
    String words() {
        return width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    }
}
