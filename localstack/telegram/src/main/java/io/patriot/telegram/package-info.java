/**
 * A Telegram of one's own on the loopback: bots and people talk as they would there, with nothing
 * leaving the machine.
 */
@NullMarked
package io.patriot.telegram;

import org.jspecify.annotations.NullMarked;
