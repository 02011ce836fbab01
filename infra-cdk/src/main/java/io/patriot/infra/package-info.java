/** The cloud that the platform runs in: stacks drawn from the topology, and what they cost. */
@NullMarked
package io.patriot.infra;

import org.jspecify.annotations.NullMarked;
