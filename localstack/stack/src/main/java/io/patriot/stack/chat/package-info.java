/** Talking to the bot as a person does, through the chat page's own doors. */
@NullMarked
package io.patriot.stack.chat;

import org.jspecify.annotations.NullMarked;
