/** Summaries a day, in memory. */
@NullMarked
package io.patriot.testkit.digest;

import org.jspecify.annotations.NullMarked;
