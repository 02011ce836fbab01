package io.patriot.application.setting;

/** Why a venue does not change how an account is set, as far as it can be told in words. */
public enum SettingRefusal {
  /** There are open orders in the market. */
  OPEN_ORDERS,
  /** There is a position in the market. */
  OPEN_POSITION,
  /** The leverage is higher than the venue offers in the market. */
  LEVERAGE_TOO_HIGH,
  /** The position is too large for the leverage. */
  POSITION_TOO_LARGE,
  /** Lower leverage would need more money than is free. */
  TOO_LITTLE_MARGIN,
  /** Other coins count as margin there, which goes with cross margin only. */
  MULTI_ASSETS,
  /** The venue does not take the key. */
  KEY_REFUSED,
  /** This venue has no such setting. */
  NOT_OFFERED,
  /** The venue could not be asked, and nothing was sent. */
  UNAVAILABLE,
  /** For a reason that only the venue's own words tell. */
  OTHER
}
