/** The conversation itself: what is shown, what can be pressed, and the one door to Telegram. */
@NullMarked
package io.patriot.bot.chat;

import org.jspecify.annotations.NullMarked;
