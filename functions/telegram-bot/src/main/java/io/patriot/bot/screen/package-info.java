/** What is drawn more than once: errors, orders, and their stories. */
@NullMarked
package io.patriot.bot.screen;

import org.jspecify.annotations.NullMarked;
