/** Telegram, as one world has it: its chats, its way to the webhook, and its bad days. */
@NullMarked
package io.patriot.proof.chat;

import org.jspecify.annotations.NullMarked;
