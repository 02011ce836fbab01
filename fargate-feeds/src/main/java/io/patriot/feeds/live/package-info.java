/** The private side of the feeds: the live streams of linked accounts. */
@NullMarked
package io.patriot.feeds.live;

import org.jspecify.annotations.NullMarked;
