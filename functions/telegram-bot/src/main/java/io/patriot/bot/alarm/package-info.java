/** What is wrong with the platform, told to those who look after it. */
@NullMarked
package io.patriot.bot.alarm;

import org.jspecify.annotations.NullMarked;
