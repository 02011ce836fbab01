package io.patriot.bot.news;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.news.NoticeKind;
import io.patriot.application.news.Urgency;
import io.patriot.domain.account.AccountId;
import io.patriot.events.EventEnvelope;
import io.patriot.events.EventType;
import io.patriot.events.Wire;
import io.patriot.events.account.AccountDayZoneChangedV1;
import io.patriot.events.account.AccountExternalFillV1;
import io.patriot.events.account.AccountPersonLimitsChangedV1;
import io.patriot.events.account.AccountProtectionChangedV1;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that happened to an account, as it was heard.
 *
 * @param aggregate what it happened to: an order's id, for what happens to an order
 */
record Happening(EventType type, String aggregate, Instant at, long version, Object detail) {
  /** What the exchange takes by force, as the events say it. */
  private static final Set<String> FORCED = Set.of("liquidation", "auto-deleveraging");

  static final Comparator<Happening> IN_ORDER =
      Comparator.comparing(Happening::at).thenComparing(Happening::version);

  static Happening of(EventEnvelope event, Wire wire) {
    EventType type = EventType.of(event.type());
    return new Happening(
        type,
        event.aggregateId(),
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

  /** What its owner may choose how loudly they are told; nothing for what needs them. */
  Optional<NoticeKind> kind() {
    if (isQuiet()) {
      return Optional.of(NoticeKind.SETTINGS);
    }
    return switch (type) {
      case ORDER_FILLED, ORDER_EXPIRED -> Optional.of(NoticeKind.FILLS);
      case ACCOUNT_ALERT_FIRED -> Optional.of(NoticeKind.ALERTS);
      case ACCOUNT_EXTERNAL_FILL, ACCOUNT_WALLET_CORRECTED, ACCOUNT_POSITION_MODE_CHANGED ->
          canWait() ? Optional.of(NoticeKind.ELSEWHERE) : Optional.empty();
      case ACCOUNT_LEVERAGE_CHANGED,
          ACCOUNT_MARGIN_TYPE_CHANGED,
          ACCOUNT_LIMITS_CHANGED,
          ACCOUNT_PERSON_LIMITS_CHANGED,
          ACCOUNT_DAY_ZONE_CHANGED ->
          Optional.of(NoticeKind.SETTINGS);
      default -> Optional.empty();
    };
  }

  /** How soon its owner must know. */
  Urgency urgency() {
    if (type == EventType.ACCOUNT_DIGEST_DRAWN || type == EventType.ACCOUNT_ANNOUNCED) {
      return Urgency.LOW;
    }
    if (isQuiet() || canWait()) {
      return Urgency.NORMAL;
    }
    return switch (detail) {
      case AccountProtectionChangedV1 changed ->
          changed.takesAway() ? Urgency.CRITICAL : Urgency.HIGH;
      case AccountExternalFillV1 trade when FORCED.contains(trade.origin()) -> Urgency.CRITICAL;
      default ->
          switch (type) {
            case ACCOUNT_GUARD_FAILED,
                ACCOUNT_RISK_CHANGED,
                ACCOUNT_TRADING_STATE_CHANGED,
                ACCOUNT_PLATFORM_STOPPED,
                ACCOUNT_WIND_DOWN_CHECKED,
                ACCOUNT_POSITIONS_CLOSED ->
                Urgency.CRITICAL;
            case ACCOUNT_ALERT_FIRED -> Urgency.NORMAL;
            default -> Urgency.HIGH;
          };
    };
  }

  /** Whether its owner may read it in the morning: nothing is to be done, or they asked for it. */
  boolean canWait() {
    return switch (type) {
      case ACCOUNT_EXTERNAL_FILL ->
          !(detail instanceof AccountExternalFillV1 trade && FORCED.contains(trade.origin()));
      case ACCOUNT_WALLET_CORRECTED,
          ACCOUNT_POSITION_MODE_CHANGED,
          ACCOUNT_LEVERAGE_CHANGED,
          ACCOUNT_MARGIN_TYPE_CHANGED,
          ACCOUNT_LIMITS_CHANGED,
          ACCOUNT_PERSON_LIMITS_CHANGED,
          ACCOUNT_DAY_ZONE_CHANGED,
          ACCOUNT_PLATFORM_RELEASED,
          ACCOUNT_DIGEST_DRAWN,
          ACCOUNT_ANNOUNCED ->
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
