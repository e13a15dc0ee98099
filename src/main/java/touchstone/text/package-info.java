/**
 * Everything about text: Markdown, markup as a type, slugs, languages, and a text as a file with front matter. The only package that knows flexmark and the sanitizer; uses db and config.
 */
@NullMarked
package touchstone.text;

import org.jspecify.annotations.NullMarked;
