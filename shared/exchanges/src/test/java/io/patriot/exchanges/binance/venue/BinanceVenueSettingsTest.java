package io.patriot.exchanges.binance.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyVault;
import io.patriot.application.link.SealedKey;
import io.patriot.application.setting.MarginType;
import io.patriot.application.setting.MarketSettings;
import io.patriot.application.setting.Setting;
import io.patriot.application.setting.SettingRefusal;
import io.patriot.application.setting.SettingResult;
import io.patriot.application.setting.SettingsView;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Rate;
import io.patriot.exchanges.binance.signed.ScriptedVenue;
import io.patriot.exchanges.http.HttpOutcome.Cause;
import io.patriot.exchanges.http.HttpOutcome.NoAnswer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an account is set at Binance, in the platform's words. */
final class BinanceVenueSettingsTest {
  private static final AccountId MAIN = new AccountId(new TenantId("t1"), "binance-main");
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final String CONFIG =
      """
      [{"symbol":"BTCUSDT","marginType":"CROSSED","isAutoAddMargin":"false","leverage":21,
      "maxNotionalValue":"1000000"}]""";
  private static final String BRACKETS =
      """
      [{"symbol":"BTCUSDT","brackets":[
      {"bracket":2,"initialLeverage":100,"notionalCap":600000,"notionalFloor":50000,
      "maintMarginRatio":0.005,"cum":50.0},
      {"bracket":1,"initialLeverage":125,"notionalCap":50000,"notionalFloor":0,
      "maintMarginRatio":0.004,"cum":0.0}]}]""";

  private final ScriptedVenue venue = new ScriptedVenue();
  private final BinanceVenueSettings settings =
      new BinanceVenueSettings(new OneKey(), venue.line());

  @Test
  void settingsAreSeenWithWhatSmallPositionsMayHave() {
    venue.then(200, CONFIG).then(200, BRACKETS);

    assertThat(settings.view(MAIN, BTC))
        .isEqualTo(
            new SettingsView.Seen(new MarketSettings(21, MarginType.CROSS), 125, Rate.of("0.004")));
  }

  @Test
  void whatCannotBeSeenSaysNothingOfTheAccount() {
    venue.then(new NoAnswer(Cause.TIMED_OUT, ""));
    assertThat(settings.view(MAIN, BTC)).isInstanceOf(SettingsView.Unavailable.class);

    venue.then(200, CONFIG).then(new NoAnswer(Cause.TIMED_OUT, ""));
    assertThat(settings.view(MAIN, BTC)).isInstanceOf(SettingsView.Unavailable.class);

    venue.then(401, "{\"code\":-2015,\"msg\":\"Invalid API-key\"}");
    assertThat(settings.view(MAIN, BTC))
        .isEqualTo(
            new SettingsView.Refused(SettingRefusal.KEY_REFUSED, "-2015", "Invalid API-key"));
  }

  @Test
  void leverageAndMarginTypeAreSet() {
    venue
        .then(200, "{\"leverage\":20,\"maxNotionalValue\":\"1000000\",\"symbol\":\"BTCUSDT\"}")
        .then(200, "{\"code\":200,\"msg\":\"success\"}")
        .then(400, "{\"code\":-4046,\"msg\":\"No need to change margin type.\"}");

    assertThat(settings.set(MAIN, BTC, new Setting.Leverage(20)))
        .isEqualTo(new SettingResult.Done());
    assertThat(settings.set(MAIN, BTC, new Setting.Margin(MarginType.CROSS)))
        .isEqualTo(new SettingResult.Done());
    assertThat(settings.set(MAIN, BTC, new Setting.Margin(MarginType.ISOLATED)))
        .as("what is so already")
        .isEqualTo(new SettingResult.Done());
    assertThat(venue.asked(0)).isEqualTo("POST /fapi/v1/leverage symbol=BTCUSDT&leverage=20");
    assertThat(venue.asked(1))
        .isEqualTo("POST /fapi/v1/marginType symbol=BTCUSDT&marginType=CROSSED");
  }

  @ParameterizedTest
  @CsvSource({
    "-4047, OPEN_ORDERS",
    "-4048, OPEN_POSITION",
    "-4161, OPEN_POSITION",
    "-4028, LEVERAGE_TOO_HIGH",
    "-2027, POSITION_TOO_LARGE",
    "-2028, TOO_LITTLE_MARGIN",
    "-4168, MULTI_ASSETS",
    "-2015, KEY_REFUSED",
    "-4999, OTHER",
  })
  void aRefusalHasAReasonThatCanBeTold(int code, SettingRefusal why) {
    venue.then(400, "{\"code\":" + code + ",\"msg\":\"no\"}");

    assertThat(settings.set(MAIN, BTC, new Setting.Leverage(20)))
        .isEqualTo(new SettingResult.Refused(why, Integer.toString(code), "no"));
  }

  @Test
  void noAnswerIsNoRefusal() {
    venue.then(new NoAnswer(Cause.TIMED_OUT, "")).then(503, "Service Unavailable");

    assertThat(settings.set(MAIN, BTC, new Setting.Leverage(20)))
        .isInstanceOf(SettingResult.Unknown.class);
    assertThat(settings.set(MAIN, BTC, new Setting.Leverage(20)))
        .isInstanceOf(SettingResult.Unknown.class);
  }

  @Test
  void withoutAKeyNothingIsAsked() {
    var keyless = new AccountId(new TenantId("t1"), "binance-other");

    assertThat(((SettingResult.Refused) settings.set(keyless, BTC, new Setting.Leverage(2))).why())
        .isEqualTo(SettingRefusal.KEY_REFUSED);
    assertThat(venue.calls).isEmpty();
  }

  /** A vault with the key of one account. */
  private static final class OneKey implements KeyVault {
    @Override
    public SealedKey seal(AccountId account, int keyVersion, Credential credential) {
      throw new AssertionError("nobody seals here");
    }

    @Override
    public <T> Opening<T> open(AccountId account, Function<Credential, T> act) {
      if (!account.equals(MAIN)) {
        return new Opening.NoKey<>();
      }
      try (Credential key = ScriptedVenue.credential()) {
        return new Opening.Done<>(act.apply(key));
      }
    }

    @Override
    public void shred(AccountId account) {
      throw new AssertionError("nobody shreds here");
    }
  }
}
