/** The private streams under test. */
@NullMarked
package io.patriot.feeds.live;

import org.jspecify.annotations.NullMarked;
