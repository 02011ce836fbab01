/** The commands, one file each, and the registry that menu, help and dispatch come from. */
@NullMarked
package io.patriot.bot.command;

import org.jspecify.annotations.NullMarked;
