/** What the platform keeps of a person, handed to them. */
@NullMarked
package io.patriot.bot.own;

import org.jspecify.annotations.NullMarked;
