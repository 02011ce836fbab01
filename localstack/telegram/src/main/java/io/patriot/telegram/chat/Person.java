package io.patriot.telegram.chat;

import org.jspecify.annotations.Nullable;

/** Someone who talks to the bot. */
public record Person(long id, String firstName, @Nullable String languageCode) {}
