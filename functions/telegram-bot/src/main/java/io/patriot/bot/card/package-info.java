/** The confirmation card, from its preview to the state of the order it became. */
@NullMarked
package io.patriot.bot.card;

import org.jspecify.annotations.NullMarked;
