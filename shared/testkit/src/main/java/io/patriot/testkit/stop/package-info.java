/** Ports of stopping, in memory. */
@NullMarked
package io.patriot.testkit.stop;

import org.jspecify.annotations.NullMarked;
