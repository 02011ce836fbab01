/** How typed orders are understood, and why a text that is not clear is never guessed at. */
@NullMarked
package io.patriot.bot.grammar;

import org.jspecify.annotations.NullMarked;
