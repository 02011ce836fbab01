/** Brings the drawn stacks to an emulator of AWS, and tells Telegram where the bot's door is. */
@NullMarked
package io.patriot.deployment;

import org.jspecify.annotations.NullMarked;
