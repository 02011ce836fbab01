/**
 * What the messenger remembers: people, messages, menus, undelivered updates, and the journal that
 * keeps them.
 */
@NullMarked
package io.patriot.telegram.chat;

import org.jspecify.annotations.NullMarked;
