/** What each command needs before it does anything, and the one gate that asks for it. */
@NullMarked
package io.patriot.bot.right;

import org.jspecify.annotations.NullMarked;
