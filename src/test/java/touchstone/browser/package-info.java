/** What only a browser can tell: every kind of page in a Chromium without a window, with the real program behind it. */
package touchstone.browser;
