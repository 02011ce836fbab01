/** A summary a day: when somebody wants it, what stands in it, and how it is told once. */
@NullMarked
package io.patriot.application.digest;

import org.jspecify.annotations.NullMarked;
