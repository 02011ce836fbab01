/** The side a bot sees: the methods of the Bot API, their rules, and the delivery of updates. */
@NullMarked
package io.patriot.telegram.bot;

import org.jspecify.annotations.NullMarked;
