/** Technical indicators of closed bars. */
@NullMarked
package io.patriot.domain.indicator;

import org.jspecify.annotations.NullMarked;
