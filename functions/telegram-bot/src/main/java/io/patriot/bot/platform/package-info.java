/** The switch above everybody's orders, as those turn it who look after the platform. */
@NullMarked
package io.patriot.bot.platform;

import org.jspecify.annotations.NullMarked;
