package io.patriot.mail;

import java.time.Instant;

/**
 * A letter as it arrived.
 *
 * @param to whom the envelope names
 * @param text all that stands in it, in plain words
 */
public record ReceivedLetter(Instant at, String from, String to, String subject, String text) {}
