/**
 * The Telegram bot: what people type and press goes in, cards come out, and money moves only by a
 * confirmed card.
 */
@NullMarked
package io.patriot.bot;

import org.jspecify.annotations.NullMarked;
