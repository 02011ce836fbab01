package io.patriot.bot.news;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.domain.account.AccountId;
import io.patriot.events.EventEnvelope;
import io.patriot.events.EventType;
import io.patriot.events.Wire;
import io.patriot.events.account.AccountDayZoneChangedV1;
import io.patriot.events.account.AccountPersonLimitsChangedV1;
import io.patriot.events.account.AccountProtectionChangedV1;
import java.time.Instant;
import java.util.Comparator;

/** One thing that happened to an account, as it was heard. */
record Happening(EventType type, Instant at, long version, Object detail) {
  static final Comparator<Happening> IN_ORDER =
      Comparator.comparing(Happening::at).thenComparing(Happening::version);

  static Happening of(EventEnvelope event, Wire wire) {
    EventType type = EventType.of(event.type());
    return new Happening(
        type,
        Instant.parse(event.occurredAt()),
        event.version(),
        wire.read(event.detail(), type.detail()));
  }

  /** Whoever moves a stop sees it on their own card. */
  boolean isShownElsewhere() {
    return detail instanceof AccountProtectionChangedV1 changed
        && !changed.takesAway()
        && LadderNews.of(changed).isEmpty();
  }

  /** Whether it is good to know, and nobody needs to be called for it. */
  boolean isQuiet() {
    return detail instanceof AccountProtectionChangedV1 changed
        && LadderNews.of(changed).filter(LadderNews::isQuiet).isPresent();
  }

  /** Whether its owner may read it in the morning: nothing is to be done, or they asked for it. */
  boolean canWait() {
    return switch (type) {
      case ACCOUNT_EXTERNAL_FILL,
          ACCOUNT_WALLET_CORRECTED,
          ACCOUNT_POSITION_MODE_CHANGED,
          ACCOUNT_LEVERAGE_CHANGED,
          ACCOUNT_MARGIN_TYPE_CHANGED,
          ACCOUNT_LIMITS_CHANGED,
          ACCOUNT_PERSON_LIMITS_CHANGED,
          ACCOUNT_DAY_ZONE_CHANGED,
          ACCOUNT_PLATFORM_RELEASED ->
          true;
      default -> false;
    };
  }

  /**
   * Whether it is news of this account: what binds all of a person's accounts is told of by the
   * first of them, and only if it changed; when their days begin, by the one that everybody has.
   */
  boolean concerns(AccountId account) {
    if (detail instanceof AccountDayZoneChangedV1) {
      return account.name().equals(OpenPaperAccount.NAME);
    }
    return !(detail instanceof AccountPersonLimitsChangedV1(var person, var before))
        || (person.accounts().getFirst().equals(account.name())
            && (before == null || !before.limits().equals(person.limits())));
  }
}
