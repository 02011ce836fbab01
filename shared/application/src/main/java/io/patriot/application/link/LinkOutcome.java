package io.patriot.application.link;

import java.util.List;

/** What became of a key that somebody handed in. */
public sealed interface LinkOutcome {

  /** It is kept, and the account can trade. */
  record Linked(LinkedAccount account, KeyFacts facts) implements LinkOutcome {}

  /** The venue knows it, and it may do too much or too little. */
  record Unfit(KeyFacts facts, List<KeyFault> faults) implements LinkOutcome {
    public Unfit {
      faults = List.copyOf(faults);
    }
  }

  /** The venue does not take it. */
  record NotTaken(String code) implements LinkOutcome {}

  /** Nobody could ask the venue; the key was not kept. */
  record Unavailable(String cause) implements LinkOutcome {}

  /** What was handed in is no key. */
  record NotAKey() implements LinkOutcome {}

  /** The account's name has letters it may not have. */
  record NotALabel() implements LinkOutcome {}

  /** The person has or had an account of that name. */
  record NameTaken(String free) implements LinkOutcome {}

  /** The person has linked what this key opens already. */
  record KeyInUse(LinkedAccount account) implements LinkOutcome {}

  /** The key opens another account at the venue than the one whose key it was to replace. */
  record OtherAccount(LinkedAccount account) implements LinkOutcome {}

  /** The person has as many accounts as there may be. */
  record TooMany(int max) implements LinkOutcome {}

  /** There is no account to change. */
  record NotLinked() implements LinkOutcome {}
}
