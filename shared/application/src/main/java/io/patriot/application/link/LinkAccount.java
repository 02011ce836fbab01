package io.patriot.application.link;

import io.patriot.application.account.SetDayZone;
import io.patriot.application.account.SharedLimits;
import io.patriot.application.link.LinkedAccounts.Adding;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.TradingStore;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.Limits;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Rate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Links an account at an exchange: asks the venue what the key may do, refuses what is not safe,
 * opens the account's book with the money that is there, keeps the key sealed, and has the account
 * compared with its venue.
 *
 * <p>An account that its owner linked before goes on with its book: limits, what was lost today and
 * a stop belong to the account at the exchange, and unlinking is no way around them. It takes
 * closing orders only, until its owner has it compared and released.
 */
public final class LinkAccount {
  /** What a linked account starts with: positions of 10,000 USDT or 20 %, ten of them, 5x. */
  public static final Limits LIMITS = new Limits(Money.usdt("10000"), Rate.of("0.20"), 10, 100, 5);

  private static final Pattern LABEL = Pattern.compile("[a-z0-9-]{1,20}");
  private static final String LABEL_USUAL = "main";

  private final LinkedAccounts accounts;
  private final KeyVault vault;
  private final CheckedKey checkedKey;
  private final TradingStore store;
  private final SharedLimits limits;
  private final SetDayZone days;
  private final ReconcileRequests requests;
  private final InstantSource clock;

  public LinkAccount(
      LinkedAccounts accounts,
      KeyVault vault,
      KeyCheck check,
      KeyRules rules,
      TradingStore store,
      ReconcileRequests requests,
      InstantSource clock) {
    this.accounts = accounts;
    this.vault = vault;
    this.checkedKey = new CheckedKey(check, rules);
    this.store = store;
    this.limits = new SharedLimits(accounts, store);
    this.days = new SetDayZone(accounts, store, clock);
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * @param label what the person calls the account; it is unique among theirs, and one that was
   *     linked before keeps the one it had
   */
  public LinkOutcome handle(
      TenantId tenant, String venue, String label, Credential credential, Cause cause) {
    if (!LABEL.matcher(label).matches()) {
      return new LinkOutcome.NotALabel();
    }
    var account = new AccountId(tenant, venue + "-" + label);
    List<LinkedAccount> theirs = accounts.all(tenant);
    if (theirs.stream().filter(LinkedAccount::isActive).count() >= LinkedAccounts.PER_TENANT_MAX) {
      return new LinkOutcome.TooMany(LinkedAccounts.PER_TENANT_MAX);
    }
    Optional<LinkedAccount> sameKey =
        theirs.stream()
            .filter(LinkedAccount::isActive)
            .filter(one -> one.isOpenedBy(venue, Optional.empty(), credential.keyTail()))
            .findFirst();
    if (sameKey.isPresent()) {
      return new LinkOutcome.KeyInUse(sameKey.get());
    }
    return switch (checkedKey.judge(venue, credential)) {
      case CheckedKey.Judgement.Bad(var why) -> why;
      case CheckedKey.Judgement.Good good -> keep(account, theirs, good, credential, cause);
    };
  }

  /** Two links to one account would count the same money twice. */
  private LinkOutcome keep(
      AccountId wanted,
      List<LinkedAccount> theirs,
      CheckedKey.Judgement.Good good,
      Credential credential,
      Cause cause) {
    Optional<LinkedAccount> before =
        theirs.stream()
            .filter(
                one ->
                    one.isOpenedBy(
                        wanted.venue(), good.facts().venueAccount(), credential.keyTail()))
            .min(Comparator.comparing(one -> !one.isActive()));
    if (before.isEmpty()) {
      return theirs.stream().anyMatch(one -> one.account().equals(wanted))
          ? new LinkOutcome.NameTaken(freeLabel(wanted.venue(), theirs))
          : open(wanted, good.facts(), good.warnings(), credential, cause);
    }
    return before.get().isActive()
        ? new LinkOutcome.KeyInUse(before.get())
        : again(before.get(), good.facts(), good.warnings(), credential, cause);
  }

  /** The first of main, main-2, main-3 ... that the person never used. */
  public static String freeLabel(String venue, List<LinkedAccount> theirs) {
    for (int i = 1; ; i++) {
      String label = i == 1 ? LABEL_USUAL : LABEL_USUAL + "-" + i;
      String name = venue + "-" + label;
      if (theirs.stream().noneMatch(one -> one.account().name().equals(name))) {
        return label;
      }
    }
  }

  /**
   * The book comes first, because a book without a link is harmless, while a link without a book
   * could not be used. One that an interrupted linking left stays, and the comparison corrects it.
   */
  private LinkOutcome open(
      AccountId account,
      KeyFacts facts,
      List<KeyWarning> warnings,
      Credential credential,
      Cause cause) {
    Instant now = clock.instant();
    var opened = new AccountEvent.Opened(facts.wallet(), LIMITS, facts.positionMode());
    store.open(AccountBook.opened(account, opened), opened, cause, now);
    limits.bind(account, cause, now);
    days.join(account, cause);
    String tail = credential.keyTail();
    LinkedAccount linked = LinkedAccount.linked(account, tail, facts.venueAccount(), warnings, now);
    var event = new LinkEvent.Linked(account.venue(), tail, facts.wallet(), warnings, false);
    SealedKey key = vault.seal(account, linked.keyVersion(), credential);
    return told(accounts.add(new LinkStep(linked, event, cause, now), key), linked, facts, cause);
  }

  /** Its book is there, under the name it had. */
  private LinkOutcome again(
      LinkedAccount before,
      KeyFacts facts,
      List<KeyWarning> warnings,
      Credential credential,
      Cause cause) {
    Instant now = clock.instant();
    String tail = credential.keyTail();
    limits.bind(before.account(), cause, now);
    days.join(before.account(), cause);
    LinkedAccount linked = before.rotated(tail, facts.venueAccount(), warnings, now);
    var event =
        new LinkEvent.Linked(before.account().venue(), tail, facts.wallet(), warnings, true);
    SealedKey key = vault.seal(linked.account(), linked.keyVersion(), credential);
    return told(accounts.again(new LinkStep(linked, event, cause, now), key), linked, facts, cause);
  }

  private LinkOutcome told(Adding adding, LinkedAccount linked, KeyFacts facts, Cause cause) {
    AccountId account = linked.account();
    return switch (adding) {
      case ADDED -> {
        limits.bind(account.tenant(), cause, clock.instant()); // they may be chosen meanwhile
        days.join(account, cause);
        requests.send(account, cause);
        yield new LinkOutcome.Linked(linked, facts);
      }
      case NAME_TAKEN ->
          new LinkOutcome.NameTaken(freeLabel(account.venue(), accounts.all(account.tenant())));
      case TOO_MANY -> new LinkOutcome.TooMany(LinkedAccounts.PER_TENANT_MAX);
    };
  }
}
