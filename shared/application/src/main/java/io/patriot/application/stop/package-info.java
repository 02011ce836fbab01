/**
 * Stopping everything of a person's without the chat: the link that each of them may keep, and what
 * it does.
 */
@NullMarked
package io.patriot.application.stop;

import org.jspecify.annotations.NullMarked;
