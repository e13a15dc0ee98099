/**
 * The web server: requests, the frame of every page, messages, assets, headers and errors. The only package besides the routes that knows Javalin and the templates; uses thing and what lies below.
 */
@NullMarked
package touchstone.web;

import org.jspecify.annotations.NullMarked;
