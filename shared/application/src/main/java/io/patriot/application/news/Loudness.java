package io.patriot.application.news;

/** How a trader wants to be told things of a kind. */
public enum Loudness {
  /** With a sound, except in their quiet hours where it can wait. */
  ON,
  /** In the chat, without a sound. */
  SILENT,
  /** Not at all; it can still be looked up. */
  OFF
}
