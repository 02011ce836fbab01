/** Linking exchange accounts in memory, and canaries that must never be seen anywhere. */
@NullMarked
package io.patriot.testkit.link;

import org.jspecify.annotations.NullMarked;
