package io.patriot.application.platform;

/**
 * A part of the platform that those who look after it may switch off without a deployment, for all
 * traders or for a share of them. Nothing that protects money is among them: orders, stops, closing
 * and the kill switch are always there, and the platform's own switch is for what must stop.
 */
public enum Feature {
  /** Newcomers come in, as the configuration says; off, nobody new does, invited or not. */
  REGISTRATION,
  /** Exchange accounts are linked, and get new keys. */
  LINKING,
  /** What is written without a slash is understood. */
  SENTENCES,
  /** New alerts are set; those that wait go on waiting. */
  ALERTS,
  /** Markets are drawn as pictures. */
  CHARTS,
  /** All that is kept of somebody is handed over as a file. */
  EXPORT
}
