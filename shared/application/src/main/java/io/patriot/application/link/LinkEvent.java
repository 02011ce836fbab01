package io.patriot.application.link;

import io.patriot.domain.money.Money;
import java.util.List;

/** Something that happened to the link of an account. None of it carries a key. */
public sealed interface LinkEvent {

  /**
   * The account was linked.
   *
   * @param again it was linked before, and goes on with what held for it then
   */
  record Linked(
      String venue, String keyTail, Money wallet, List<KeyWarning> warnings, boolean again)
      implements LinkEvent {
    public Linked {
      warnings = List.copyOf(warnings);
    }
  }

  /** It got another key. */
  record KeyRotated(int keyVersion, String keyTail, List<KeyWarning> warnings)
      implements LinkEvent {
    public KeyRotated {
      warnings = List.copyOf(warnings);
    }
  }

  /** Its owner took it away, and its key was destroyed. */
  record Unlinked(String keyTail) implements LinkEvent {}
}
