package io.patriot.events.account;

import io.micronaut.json.tree.JsonNode;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.events.EventType;
import io.patriot.events.Wire;
import java.util.Optional;

/** The way between an account's own events in the domain's words and their records on the wire. */
public final class AccountEventsOnTheWire {
  private AccountEventsOnTheWire() {}

  public static Object detail(AccountEvent event) {
    return switch (event) {
      case AccountEvent.Opened e -> AccountOpenedV1.of(e);
      case AccountEvent.TradingStateChanged e -> AccountTradingStateChangedV1.of(e, null);
      case AccountEvent.PositionModeChanged e -> AccountPositionModeChangedV1.of(e, null);
      case AccountEvent.ExternalFill e -> AccountExternalFillV1.of(e);
      case AccountEvent.WalletCorrected e -> AccountWalletCorrectedV1.of(e);
      case AccountEvent.PositionCorrected e -> AccountPositionCorrectedV1.of(e);
      case AccountEvent.LimitsChanged e -> AccountLimitsChangedV1.of(e);
      case AccountEvent.PersonLimitsChanged e ->
          AccountPersonLimitsChangedV1.of(e, Optional.empty());
      case AccountEvent.DayZoneChanged e -> AccountDayZoneChangedV1.of(e);
      case AccountEvent.ProtectionChanged e -> AccountProtectionChangedV1.of(e);
    };
  }

  /** Also says what it found and what it made of it, so that whoever hears it can tell. */
  public static Object detail(AccountEvent event, AccountBook before) {
    return switch (event) {
      case AccountEvent.TradingStateChanged e ->
          AccountTradingStateChangedV1.of(e, before.tradingState());
      case AccountEvent.PositionModeChanged e -> AccountPositionModeChangedV1.of(e, before.mode());
      case AccountEvent.ExternalFill e -> AccountExternalFillV1.of(e, before);
      case AccountEvent.WalletCorrected e -> AccountWalletCorrectedV1.of(e, before);
      case AccountEvent.PositionCorrected e -> AccountPositionCorrectedV1.of(e, before);
      case AccountEvent.LimitsChanged e -> AccountLimitsChangedV1.of(e, before);
      case AccountEvent.PersonLimitsChanged e ->
          AccountPersonLimitsChangedV1.of(e, Optional.of(before));
      case AccountEvent.ProtectionChanged e -> AccountProtectionChangedV1.of(e, before);
      case AccountEvent.Opened _, AccountEvent.DayZoneChanged _ -> detail(event);
    };
  }

  public static EventType type(AccountEvent event) {
    return switch (event) {
      case AccountEvent.Opened _ -> EventType.ACCOUNT_OPENED;
      case AccountEvent.TradingStateChanged _ -> EventType.ACCOUNT_TRADING_STATE_CHANGED;
      case AccountEvent.PositionModeChanged _ -> EventType.ACCOUNT_POSITION_MODE_CHANGED;
      case AccountEvent.ExternalFill _ -> EventType.ACCOUNT_EXTERNAL_FILL;
      case AccountEvent.WalletCorrected _ -> EventType.ACCOUNT_WALLET_CORRECTED;
      case AccountEvent.PositionCorrected _ -> EventType.ACCOUNT_POSITION_CORRECTED;
      case AccountEvent.LimitsChanged _ -> EventType.ACCOUNT_LIMITS_CHANGED;
      case AccountEvent.PersonLimitsChanged _ -> EventType.ACCOUNT_PERSON_LIMITS_CHANGED;
      case AccountEvent.DayZoneChanged _ -> EventType.ACCOUNT_DAY_ZONE_CHANGED;
      case AccountEvent.ProtectionChanged _ -> EventType.ACCOUNT_PROTECTION_CHANGED;
    };
  }

  public static AccountEvent read(Wire wire, EventType type, JsonNode detail) {
    Object record = wire.read(detail, type.detail());
    return switch (record) {
      case AccountOpenedV1 e -> e.toDomain();
      case AccountTradingStateChangedV1 e -> e.toDomain();
      case AccountPositionModeChangedV1 e -> e.toDomain();
      case AccountExternalFillV1 e -> e.toDomain();
      case AccountWalletCorrectedV1 e -> e.toDomain();
      case AccountPositionCorrectedV1 e -> e.toDomain();
      case AccountLimitsChangedV1 e -> e.toDomain();
      case AccountPersonLimitsChangedV1 e -> e.toDomain();
      case AccountDayZoneChangedV1 e -> e.toDomain();
      case AccountProtectionChangedV1 e -> e.toDomain();
      default -> throw new IllegalArgumentException(type.wireName() + " is no account's event");
    };
  }
}
