package io.patriot.api.pin;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What the page shows.
 *
 * @param screen which of its parts: confirm, choose, change, locked, resetting or result
 * @param good whether a result is a good one
 * @param change old and new, where something changes
 * @param seal of what would be done, to be sent back with the PIN
 * @param hint what went wrong a moment ago; empty when nothing did
 */
@Serdeable
public record PinReply(
    String screen,
    boolean good,
    String title,
    String change,
    List<String> lines,
    String seal,
    String hint) {

  public PinReply {
    lines = List.copyOf(lines);
  }

  static PinReply screen(String screen, String title, String... lines) {
    return new PinReply(screen, false, title, "", List.of(lines), "", "");
  }

  static PinReply good(String title, String... lines) {
    return new PinReply("result", true, title, "", List.of(lines), "", "");
  }

  static PinReply refused(String title, String... lines) {
    return screen("result", title, lines);
  }

  PinReply hinting(String words) {
    return new PinReply(screen, good, title, change, lines, seal, words);
  }
}
