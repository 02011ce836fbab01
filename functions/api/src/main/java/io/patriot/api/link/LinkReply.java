package io.patriot.api.link;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param linked whether the account is linked now
 * @param lines what was found out, one sentence each
 * @param warnings what to think about although it worked
 * @param ticket for another try; absent when there is none
 * @param label a name that is free
 */
@Serdeable
public record LinkReply(
    boolean linked,
    String title,
    List<String> lines,
    List<String> warnings,
    @Nullable String ticket,
    @Nullable String label) {

  public LinkReply {
    lines = List.copyOf(lines);
    warnings = List.copyOf(warnings);
  }

  static LinkReply refused(String title, String... lines) {
    return new LinkReply(false, title, List.of(lines), List.of(), null, null);
  }

  static LinkReply refused(String title, List<String> lines) {
    return new LinkReply(false, title, lines, List.of(), null, null);
  }

  LinkReply again(@Nullable String nextTicket) {
    return new LinkReply(linked, title, lines, warnings, nextTicket, label);
  }

  LinkReply calledBetter(String freeLabel) {
    return new LinkReply(linked, title, lines, warnings, ticket, freeLabel);
  }
}
