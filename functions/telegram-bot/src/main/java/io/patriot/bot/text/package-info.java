/**
 * Words and numbers as people read them: the message catalogue, safe markup, and how amounts are
 * written.
 */
@NullMarked
package io.patriot.bot.text;

import org.jspecify.annotations.NullMarked;
