/** Phrases, and what they are read as. */
@NullMarked
package io.patriot.bot.phrase;

import org.jspecify.annotations.NullMarked;
