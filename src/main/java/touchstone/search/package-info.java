/**
 * The index, queries, facets and suggestions. The only package that knows Lucene; knows no feature; uses thing, web and what lies below.
 */
@NullMarked
package touchstone.search;

import org.jspecify.annotations.NullMarked;
