package io.patriot.application.link;

import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Gives a linked account another key, in one step: until it is done the old one counts, and from
 * then on the new one.
 */
public final class RotateKey {
  private final LinkedAccounts accounts;
  private final KeyVault vault;
  private final CheckedKey checkedKey;
  private final ReconcileRequests requests;
  private final InstantSource clock;

  public RotateKey(
      LinkedAccounts accounts,
      KeyVault vault,
      KeyCheck check,
      KeyRules rules,
      ReconcileRequests requests,
      InstantSource clock) {
    this.accounts = accounts;
    this.vault = vault;
    this.checkedKey = new CheckedKey(check, rules);
    this.requests = requests;
    this.clock = clock;
  }

  public LinkOutcome handle(AccountId account, Credential credential, Cause cause) {
    Optional<LinkedAccount> found = accounts.find(account).filter(LinkedAccount::isActive);
    if (found.isEmpty()) {
      return new LinkOutcome.NotLinked();
    }
    return switch (checkedKey.judge(account.venue(), credential)) {
      case CheckedKey.Judgement.Bad(var why) -> why;
      case CheckedKey.Judgement.Good(var facts, _)
          when found.get().isAnother(facts.venueAccount()) ->
          new LinkOutcome.OtherAccount(found.get());
      case CheckedKey.Judgement.Good(var facts, var warnings) ->
          replace(found.get(), facts, warnings, credential, cause);
    };
  }

  private LinkOutcome replace(
      LinkedAccount before,
      KeyFacts facts,
      List<KeyWarning> warnings,
      Credential credential,
      Cause cause) {
    Instant now = clock.instant();
    LinkedAccount after = before.rotated(credential.keyTail(), facts.venueAccount(), warnings, now);
    var event = new LinkEvent.KeyRotated(after.keyVersion(), after.keyTail(), warnings);
    SealedKey key = vault.seal(after.account(), after.keyVersion(), credential);
    if (!accounts.replaceKey(new LinkStep(after, event, cause, now), key)) {
      return new LinkOutcome.Unavailable("the account was changed at the same time");
    }
    requests.send(after.account(), cause);
    return new LinkOutcome.Linked(after, facts);
  }
}
