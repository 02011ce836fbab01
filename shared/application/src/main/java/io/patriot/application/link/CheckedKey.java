package io.patriot.application.link;

import java.util.List;

/** Asks the venue about a key and judges the answer, before anything is kept. */
final class CheckedKey {
  private final KeyCheck check;
  private final KeyRules rules;

  CheckedKey(KeyCheck check, KeyRules rules) {
    this.check = check;
    this.rules = rules;
  }

  /** Either why not, or what is known of a good key. */
  sealed interface Judgement {
    record Good(KeyFacts facts, List<KeyWarning> warnings) implements Judgement {}

    record Bad(LinkOutcome why) implements Judgement {}
  }

  Judgement judge(String venue, Credential credential) {
    if (!credential.isWellFormed()) {
      return new Judgement.Bad(new LinkOutcome.NotAKey());
    }
    return switch (check.check(venue, credential)) {
      case KeyCheck.Answer.NotTaken(var code) -> new Judgement.Bad(new LinkOutcome.NotTaken(code));
      case KeyCheck.Answer.Unavailable(var cause) ->
          new Judgement.Bad(new LinkOutcome.Unavailable(cause));
      case KeyCheck.Answer.Seen(var facts) ->
          switch (rules.judge(facts)) {
            case KeyVerdict.Unfit(var faults) ->
                new Judgement.Bad(new LinkOutcome.Unfit(facts, faults));
            case KeyVerdict.Fit(var warnings) -> new Judgement.Good(facts, warnings);
          };
    };
  }
}
