/** The rules kept, and caught when broken. */
@NullMarked
package io.patriot.testkit.architecture;

import org.jspecify.annotations.NullMarked;
