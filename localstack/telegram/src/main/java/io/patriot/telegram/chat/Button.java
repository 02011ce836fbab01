package io.patriot.telegram.chat;

import org.jspecify.annotations.Nullable;

/** A button under a message: its words, and the one thing it does. */
public record Button(
    String text,
    @Nullable String data,
    @Nullable String url,
    @Nullable String webApp,
    @Nullable String insertText,
    @Nullable String copyText) {}
