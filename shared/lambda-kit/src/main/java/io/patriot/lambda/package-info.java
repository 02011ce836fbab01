/**
 * The one shell every function wears: it reads what AWS hands over, runs the handler, keeps the
 * order of failures, and logs facts.
 */
@NullMarked
package io.patriot.lambda;

import org.jspecify.annotations.NullMarked;
