/** The bench reads, counts and writes as it should; nothing here is timed. */
@NullMarked
package io.patriot.bench;

import org.jspecify.annotations.NullMarked;
