package io.patriot.application.link;

import io.patriot.domain.account.AccountId;

/**
 * Asks a venue whether an account holds or offers anything. It throws for nothing a network can do.
 */
public interface AccountQuiet {
  Answer ask(AccountId account);

  /** What the venue says. */
  sealed interface Answer {
    /** No position and no order of any kind. */
    record Quiet() implements Answer {}

    /** Something is left, ours or not. */
    record Busy(int positions, int orders) implements Answer {}

    /** There is no key any more that the venue takes, so nobody here can ask or trade. */
    record KeyGone() implements Answer {}

    /** There is no answer; that says nothing about the account. */
    record Unavailable(String cause) implements Answer {}
  }
}
