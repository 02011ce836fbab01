package io.patriot.exchanges.binance.venue;

import io.patriot.application.setting.SettingRefusal;
import io.patriot.exchanges.binance.link.KeyCodes;

/** The codes with which Binance does not change how an account is set. */
final class SettingCodes {
  private SettingCodes() {}

  static SettingRefusal why(int code) {
    return switch (code) {
      case -4047, -4067 -> SettingRefusal.OPEN_ORDERS;
      case -4048, -4068, -4161 -> SettingRefusal.OPEN_POSITION;
      case -4028 -> SettingRefusal.LEVERAGE_TOO_HIGH;
      case -2027 -> SettingRefusal.POSITION_TOO_LARGE;
      case -2028 -> SettingRefusal.TOO_LITTLE_MARGIN;
      case -4168 -> SettingRefusal.MULTI_ASSETS;
      default -> KeyCodes.saysNo(code) ? SettingRefusal.KEY_REFUSED : SettingRefusal.OTHER;
    };
  }
}
