/** Tries on many texts what is taken for a key. */
@NullMarked
package io.patriot.bot.secret;

import org.jspecify.annotations.NullMarked;
