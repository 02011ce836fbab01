package io.patriot.telegram.chat;

/** Who wrote a message. */
public enum Author {
  USER,
  BOT
}
