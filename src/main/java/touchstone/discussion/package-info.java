/**
 * What fits and what does not: threads with their posts, positions and decisions, about any thing or none. Knows no feature:
 * what a decision does to a thing is an {@link touchstone.discussion.Effect}, implemented by whoever keeps the thing. Uses
 * writing and what lies below.
 */
@NullMarked
package touchstone.discussion;

import org.jspecify.annotations.NullMarked;
