package io.patriot.events;

import io.patriot.events.account.AccountDayZoneChangedV1;
import io.patriot.events.account.AccountExternalFillV1;
import io.patriot.events.account.AccountLimitsChangedV1;
import io.patriot.events.account.AccountOpenedV1;
import io.patriot.events.account.AccountPersonLimitsChangedV1;
import io.patriot.events.account.AccountPositionCorrectedV1;
import io.patriot.events.account.AccountPositionModeChangedV1;
import io.patriot.events.account.AccountProtectionChangedV1;
import io.patriot.events.account.AccountTradingStateChangedV1;
import io.patriot.events.account.AccountWalletCorrectedV1;
import io.patriot.events.link.AccountKeyRotatedV1;
import io.patriot.events.link.AccountLinkedV1;
import io.patriot.events.link.AccountUnlinkedV1;
import io.patriot.events.market.BarClosedV1;
import io.patriot.events.order.OrderAcceptedV1;
import io.patriot.events.order.OrderAmendRefusedV1;
import io.patriot.events.order.OrderAmendRequestedV1;
import io.patriot.events.order.OrderAmendedV1;
import io.patriot.events.order.OrderApprovedV1;
import io.patriot.events.order.OrderCancelRequestedV1;
import io.patriot.events.order.OrderCancelledV1;
import io.patriot.events.order.OrderDeniedV1;
import io.patriot.events.order.OrderExpiredV1;
import io.patriot.events.order.OrderFilledV1;
import io.patriot.events.order.OrderNotFoundV1;
import io.patriot.events.order.OrderOutcomeUnknownV1;
import io.patriot.events.order.OrderRejectedV1;
import io.patriot.events.order.OrderReplaceRequestedV1;
import io.patriot.events.order.OrderReplacedV1;
import io.patriot.events.order.OrderRequestedV1;
import io.patriot.events.order.OrderSubmittedV1;
import io.patriot.events.order.OrderTriggeredV1;
import io.patriot.events.outcome.AccountAlertFiredV1;
import io.patriot.events.outcome.AccountAnnouncedV1;
import io.patriot.events.outcome.AccountDigestDrawnV1;
import io.patriot.events.outcome.AccountGuardFailedV1;
import io.patriot.events.outcome.AccountLeverageChangedV1;
import io.patriot.events.outcome.AccountLimitsRefusedV1;
import io.patriot.events.outcome.AccountMarginTypeChangedV1;
import io.patriot.events.outcome.AccountPlatformReleasedV1;
import io.patriot.events.outcome.AccountPlatformStoppedV1;
import io.patriot.events.outcome.AccountPositionsClosedV1;
import io.patriot.events.outcome.AccountResumeRefusedV1;
import io.patriot.events.outcome.AccountRiskChangedV1;
import io.patriot.events.outcome.AccountSettingRefusedV1;
import io.patriot.events.outcome.AccountSettingUnconfirmedV1;
import io.patriot.events.outcome.AccountUnlinkRefusedV1;
import io.patriot.events.outcome.AccountWindDownCheckedV1;

/** Every event that can be said, by its name on the wire and the record of its detail. */
public enum EventType {
  ACCOUNT_OPENED("trading.Account.Opened.v1", AccountOpenedV1.class),
  ACCOUNT_TRADING_STATE_CHANGED(
      "trading.Account.TradingStateChanged.v1", AccountTradingStateChangedV1.class),
  ORDER_REQUESTED("trading.Order.Requested.v1", OrderRequestedV1.class),
  ORDER_APPROVED("trading.Order.Approved.v1", OrderApprovedV1.class),
  ORDER_DENIED("trading.Order.Denied.v1", OrderDeniedV1.class),
  ORDER_SUBMITTED("trading.Order.Submitted.v1", OrderSubmittedV1.class),
  ORDER_ACCEPTED("trading.Order.Accepted.v1", OrderAcceptedV1.class),
  ORDER_REJECTED("trading.Order.Rejected.v1", OrderRejectedV1.class),
  ORDER_OUTCOME_UNKNOWN("trading.Order.OutcomeUnknown.v1", OrderOutcomeUnknownV1.class),
  ORDER_NOT_FOUND("trading.Order.NotFound.v1", OrderNotFoundV1.class),
  ORDER_FILLED("trading.Order.Filled.v1", OrderFilledV1.class),
  ORDER_TRIGGERED("trading.Order.Triggered.v1", OrderTriggeredV1.class),
  ORDER_AMEND_REQUESTED("trading.Order.AmendRequested.v1", OrderAmendRequestedV1.class),
  ORDER_AMENDED("trading.Order.Amended.v1", OrderAmendedV1.class),
  ORDER_AMEND_REFUSED("trading.Order.AmendRefused.v1", OrderAmendRefusedV1.class),
  ORDER_REPLACE_REQUESTED("trading.Order.ReplaceRequested.v1", OrderReplaceRequestedV1.class),
  ORDER_REPLACED("trading.Order.Replaced.v1", OrderReplacedV1.class),
  ORDER_CANCEL_REQUESTED("trading.Order.CancelRequested.v1", OrderCancelRequestedV1.class),
  ORDER_CANCELLED("trading.Order.Cancelled.v1", OrderCancelledV1.class),
  ORDER_EXPIRED("trading.Order.Expired.v1", OrderExpiredV1.class),
  ACCOUNT_EXTERNAL_FILL("trading.Account.ExternalFill.v1", AccountExternalFillV1.class),
  ACCOUNT_WALLET_CORRECTED("trading.Account.WalletCorrected.v1", AccountWalletCorrectedV1.class),
  ACCOUNT_POSITION_CORRECTED(
      "trading.Account.PositionCorrected.v1", AccountPositionCorrectedV1.class),
  ACCOUNT_POSITION_MODE_CHANGED(
      "trading.Account.PositionModeChanged.v1", AccountPositionModeChangedV1.class),
  ACCOUNT_LINKED("trading.Account.Linked.v1", AccountLinkedV1.class),
  ACCOUNT_KEY_ROTATED("trading.Account.KeyRotated.v1", AccountKeyRotatedV1.class),
  ACCOUNT_UNLINKED("trading.Account.Unlinked.v1", AccountUnlinkedV1.class),
  ACCOUNT_UNLINK_REFUSED("trading.Account.UnlinkRefused.v1", AccountUnlinkRefusedV1.class),
  ACCOUNT_LEVERAGE_CHANGED("trading.Account.LeverageChanged.v1", AccountLeverageChangedV1.class),
  ACCOUNT_MARGIN_TYPE_CHANGED(
      "trading.Account.MarginTypeChanged.v1", AccountMarginTypeChangedV1.class),
  ACCOUNT_SETTING_REFUSED("trading.Account.SettingRefused.v1", AccountSettingRefusedV1.class),
  ACCOUNT_SETTING_UNCONFIRMED(
      "trading.Account.SettingUnconfirmed.v1", AccountSettingUnconfirmedV1.class),
  ACCOUNT_RESUME_REFUSED("trading.Account.ResumeRefused.v1", AccountResumeRefusedV1.class),
  ACCOUNT_LIMITS_CHANGED("trading.Account.LimitsChanged.v1", AccountLimitsChangedV1.class),
  ACCOUNT_PERSON_LIMITS_CHANGED(
      "trading.Account.PersonLimitsChanged.v1", AccountPersonLimitsChangedV1.class),
  ACCOUNT_DAY_ZONE_CHANGED("trading.Account.DayZoneChanged.v1", AccountDayZoneChangedV1.class),
  ACCOUNT_LIMITS_REFUSED("trading.Account.LimitsRefused.v1", AccountLimitsRefusedV1.class),
  ACCOUNT_WIND_DOWN_CHECKED("trading.Account.WindDownChecked.v1", AccountWindDownCheckedV1.class),
  ACCOUNT_PROTECTION_CHANGED(
      "trading.Account.ProtectionChanged.v1", AccountProtectionChangedV1.class),
  ACCOUNT_GUARD_FAILED("trading.Account.GuardFailed.v1", AccountGuardFailedV1.class),
  ACCOUNT_POSITIONS_CLOSED("trading.Account.PositionsClosed.v1", AccountPositionsClosedV1.class),
  ACCOUNT_RISK_CHANGED("trading.Account.RiskChanged.v1", AccountRiskChangedV1.class),
  ACCOUNT_PLATFORM_STOPPED("trading.Account.PlatformStopped.v1", AccountPlatformStoppedV1.class),
  ACCOUNT_PLATFORM_RELEASED("trading.Account.PlatformReleased.v1", AccountPlatformReleasedV1.class),
  ACCOUNT_ALERT_FIRED("trading.Account.AlertFired.v1", AccountAlertFiredV1.class),
  ACCOUNT_DIGEST_DRAWN("trading.Account.DigestDrawn.v1", AccountDigestDrawnV1.class),
  ACCOUNT_ANNOUNCED("trading.Account.Announced.v1", AccountAnnouncedV1.class),
  BAR_CLOSED("market.Bar.Closed.v1", BarClosedV1.class);

  private final String wireName;
  private final Class<?> detail;

  EventType(String wireName, Class<?> detail) {
    this.wireName = wireName;
    this.detail = detail;
  }

  /** The name on the wire, such as trading.Order.Filled.v1. */
  public String wireName() {
    return wireName;
  }

  public Class<?> detail() {
    return detail;
  }

  public static EventType of(String wireName) {
    for (EventType type : values()) {
      if (type.wireName.equals(wireName)) {
        return type;
      }
    }
    throw new UnreadableMessage("No event of that type", null);
  }
}
