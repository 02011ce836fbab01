/** The least that a Micronaut function can be, to compare ours with. */
@NullMarked
package io.patriot.bench.minimal;

import org.jspecify.annotations.NullMarked;
