package io.patriot.events.outcome;

import io.micronaut.json.tree.JsonNode;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.WhyLimitsStay;
import io.patriot.application.setting.AccountOutcome.WhyNotResumed;
import io.patriot.application.setting.MarginType;
import io.patriot.application.setting.SettingRefusal;
import io.patriot.domain.market.Symbol;
import io.patriot.events.EventType;
import io.patriot.events.Wire;
import org.jspecify.annotations.Nullable;

/** The way between outcomes in the application's words and their records on the wire. */
public final class OutcomesOnTheWire {
  private OutcomesOnTheWire() {}

  public static Object detail(AccountOutcome outcome) {
    return switch (outcome) {
      case AccountOutcome.UnlinkRefused e ->
          new AccountUnlinkRefusedV1(e.why().name(), e.positions(), e.orders(), e.detail());
      case AccountOutcome.LeverageChanged e ->
          new AccountLeverageChangedV1(e.symbol().value(), e.before(), e.after());
      case AccountOutcome.MarginTypeChanged e ->
          new AccountMarginTypeChangedV1(e.symbol().value(), e.before().name(), e.after().name());
      case AccountOutcome.SettingRefused e ->
          new AccountSettingRefusedV1(
              e.symbol().value(),
              SettingV1.of(e.wanted()),
              MarketSettingsV1.ofKnown(e.now()),
              e.why().name(),
              e.code(),
              e.message());
      case AccountOutcome.SettingUnconfirmed e ->
          new AccountSettingUnconfirmedV1(
              e.symbol().value(),
              SettingV1.of(e.wanted()),
              MarketSettingsV1.ofKnown(e.seen()),
              e.cause());
      case AccountOutcome.LimitsRefused e ->
          new AccountLimitsRefusedV1(LimitWishText.of(e.wanted()), e.why().name());
      case AccountOutcome.ResumeRefused e -> new AccountResumeRefusedV1(e.why().name(), e.detail());
      case AccountOutcome.WindDownChecked e -> AccountWindDownCheckedV1.of(e);
      case AccountOutcome.GuardFailed e -> AccountGuardFailedV1.of(e);
      case AccountOutcome.PositionsClosed e -> AccountPositionsClosedV1.of(e);
      case AccountOutcome.RiskChanged e -> AccountRiskChangedV1.of(e);
      case AccountOutcome.PlatformStopped e -> AccountPlatformStoppedV1.of(e);
      case AccountOutcome.PlatformReleased(long stop) -> new AccountPlatformReleasedV1(stop);
      case AccountOutcome.AlertFired e -> AccountAlertFiredV1.of(e);
      case AccountOutcome.DigestDrawn e -> AccountDigestDrawnV1.of(e);
      case AccountOutcome.Announced(var text) -> new AccountAnnouncedV1(text);
    };
  }

  public static EventType type(AccountOutcome outcome) {
    return switch (outcome) {
      case AccountOutcome.UnlinkRefused _ -> EventType.ACCOUNT_UNLINK_REFUSED;
      case AccountOutcome.LeverageChanged _ -> EventType.ACCOUNT_LEVERAGE_CHANGED;
      case AccountOutcome.MarginTypeChanged _ -> EventType.ACCOUNT_MARGIN_TYPE_CHANGED;
      case AccountOutcome.SettingRefused _ -> EventType.ACCOUNT_SETTING_REFUSED;
      case AccountOutcome.SettingUnconfirmed _ -> EventType.ACCOUNT_SETTING_UNCONFIRMED;
      case AccountOutcome.LimitsRefused _ -> EventType.ACCOUNT_LIMITS_REFUSED;
      case AccountOutcome.ResumeRefused _ -> EventType.ACCOUNT_RESUME_REFUSED;
      case AccountOutcome.WindDownChecked _ -> EventType.ACCOUNT_WIND_DOWN_CHECKED;
      case AccountOutcome.GuardFailed _ -> EventType.ACCOUNT_GUARD_FAILED;
      case AccountOutcome.PositionsClosed _ -> EventType.ACCOUNT_POSITIONS_CLOSED;
      case AccountOutcome.RiskChanged _ -> EventType.ACCOUNT_RISK_CHANGED;
      case AccountOutcome.PlatformStopped _ -> EventType.ACCOUNT_PLATFORM_STOPPED;
      case AccountOutcome.PlatformReleased _ -> EventType.ACCOUNT_PLATFORM_RELEASED;
      case AccountOutcome.AlertFired _ -> EventType.ACCOUNT_ALERT_FIRED;
      case AccountOutcome.DigestDrawn _ -> EventType.ACCOUNT_DIGEST_DRAWN;
      case AccountOutcome.Announced _ -> EventType.ACCOUNT_ANNOUNCED;
    };
  }

  public static AccountOutcome read(Wire wire, EventType type, JsonNode detail) {
    Object record = wire.read(detail, type.detail());
    return switch (record) {
      case AccountUnlinkRefusedV1 e ->
          new AccountOutcome.UnlinkRefused(
              AccountOutcome.WhyLinked.valueOf(e.reason()),
              e.positions(),
              e.orders(),
              text(e.detail()));
      case AccountResumeRefusedV1 e ->
          new AccountOutcome.ResumeRefused(WhyNotResumed.valueOf(e.reason()), text(e.detail()));
      case AccountLimitsRefusedV1 e ->
          new AccountOutcome.LimitsRefused(
              LimitWishText.read(e.wanted()), WhyLimitsStay.valueOf(e.reason()));
      case AccountWindDownCheckedV1 e -> e.toApplication();
      case AccountGuardFailedV1 e -> e.toApplication();
      case AccountPositionsClosedV1 e -> e.toApplication();
      case AccountRiskChangedV1 e -> e.toApplication();
      case AccountPlatformStoppedV1 e -> e.toApplication();
      case AccountAlertFiredV1 e -> e.toApplication();
      case AccountDigestDrawnV1 e -> e.toApplication();
      case AccountAnnouncedV1 e -> new AccountOutcome.Announced(e.text());
      case AccountPlatformReleasedV1 e -> new AccountOutcome.PlatformReleased(e.stop());
      case AccountLeverageChangedV1 e ->
          new AccountOutcome.LeverageChanged(new Symbol(e.symbol()), e.before(), e.after());
      case AccountMarginTypeChangedV1 e ->
          new AccountOutcome.MarginTypeChanged(
              new Symbol(e.symbol()),
              MarginType.valueOf(e.before()),
              MarginType.valueOf(e.after()));
      case AccountSettingRefusedV1 e ->
          new AccountOutcome.SettingRefused(
              new Symbol(e.symbol()),
              e.wanted().toApplication(),
              MarketSettingsV1.known(e.now()),
              SettingRefusal.valueOf(e.reason()),
              e.code(),
              text(e.message()));
      case AccountSettingUnconfirmedV1 e ->
          new AccountOutcome.SettingUnconfirmed(
              new Symbol(e.symbol()),
              e.wanted().toApplication(),
              MarketSettingsV1.known(e.seen()),
              e.cause());
      default -> throw new IllegalArgumentException(type.wireName() + " is no outcome");
    };
  }

  /** What is empty is left out on the wire. */
  private static String text(@Nullable String written) {
    return written == null ? "" : written;
  }
}
