/**
 * Keeps exchange keys out of the chat: finds them in what people write, and has them taken away.
 */
@NullMarked
package io.patriot.bot.secret;

import org.jspecify.annotations.NullMarked;
