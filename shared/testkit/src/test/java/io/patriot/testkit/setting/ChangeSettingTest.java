package io.patriot.testkit.setting;

import static io.patriot.testkit.AccountExamples.TENANT;
import static io.patriot.testkit.AccountExamples.aCause;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.ChangeSetting;
import io.patriot.application.setting.LookAtSettings;
import io.patriot.application.setting.MarginType;
import io.patriot.application.setting.MarketSettings;
import io.patriot.application.setting.Setting;
import io.patriot.application.setting.SettingRefusal;
import io.patriot.application.setting.SettingResult;
import io.patriot.application.setting.SettingsOfVenues;
import io.patriot.application.setting.SettingsView;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.testkit.HandTurnedClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ChangeSettingTest {
  private static final AccountId MAIN = new AccountId(TENANT, "binance-main");
  private static final AccountId PAPER = new AccountId(TENANT, "paper");
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final Setting TEN = new Setting.Leverage(10);
  private static final Setting ISOLATED = new Setting.Margin(MarginType.ISOLATED);

  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final ScriptedSettings binance = new ScriptedSettings();
  private final SettingsOfVenues venue = new SettingsOfVenues(Map.of("binance", binance));
  private final InMemorySettings known = new InMemorySettings();
  private final RecordingOutcomes outcomes = new RecordingOutcomes();
  private final ChangeSetting changeSetting =
      new ChangeSetting(venue, new LookAtSettings(venue, known, clock), outcomes, clock);

  @Test
  void leverageIsChangedAndToldWithWhatItWas() {
    assertThat(change(TEN, "a")).isEqualTo(new AccountOutcome.LeverageChanged(BTC, 5, 10));

    assertThat(binance.now()).isEqualTo(new MarketSettings(10, MarginType.CROSS));
    assertThat(known.find(MAIN, BTC).orElseThrow().view()).isEqualTo(binance.view(MAIN, BTC));
    assertThat(outcomes.outcomes()).containsExactly(new AccountOutcome.LeverageChanged(BTC, 5, 10));
  }

  @Test
  void marginTypeIsChangedAndToldWithWhatItWas() {
    assertThat(change(ISOLATED, "a"))
        .isEqualTo(
            new AccountOutcome.MarginTypeChanged(BTC, MarginType.CROSS, MarginType.ISOLATED));
  }

  @Test
  void whatIsSoAlreadyIsNotAskedForAndToldAsItIs() {
    assertThat(change(new Setting.Leverage(5), "a"))
        .isEqualTo(new AccountOutcome.LeverageChanged(BTC, 5, 5));
    assertThat(binance.asked()).isEmpty();
  }

  @Test
  void aRequestThatComesTwiceIsToldOnce() {
    change(TEN, "a");
    change(TEN, "a");

    assertThat(outcomes.outcomes()).containsExactly(new AccountOutcome.LeverageChanged(BTC, 5, 10));
    assertThat(binance.asked()).containsExactly(TEN);
  }

  @Test
  void whatTheVenueRefusesStaysAndIsToldInItsWords() {
    binance.answers(
        new SettingResult.Refused(SettingRefusal.OPEN_POSITION, "-4048", "there is a position"));

    assertThat(change(ISOLATED, "a"))
        .isEqualTo(
            new AccountOutcome.SettingRefused(
                BTC,
                ISOLATED,
                new MarketSettings(5, MarginType.CROSS),
                SettingRefusal.OPEN_POSITION,
                "-4048",
                "there is a position"));
  }

  @Test
  void aLostAnswerIsLookedUpAndFoundToBeDone() {
    binance.losesTheAnswer();

    assertThat(change(TEN, "a")).isEqualTo(new AccountOutcome.LeverageChanged(BTC, 5, 10));
  }

  @Test
  void aLostAnswerThatChangedNothingIsToldAsNotKnown() {
    binance.answers(new SettingResult.Unknown("NO_ANSWER"));

    assertThat(change(TEN, "a"))
        .isEqualTo(
            new AccountOutcome.SettingUnconfirmed(
                BTC, TEN, new MarketSettings(5, MarginType.CROSS), "NO_ANSWER"));
  }

  @Test
  void nothingIsSentToAVenueThatCannotBeLookedAt() {
    binance.closed(true);

    assertThat(change(TEN, "a"))
        .isEqualTo(
            new AccountOutcome.SettingRefused(
                BTC, TEN, null, SettingRefusal.UNAVAILABLE, "UNAVAILABLE", "NO_ANSWER"));
    assertThat(binance.asked()).isEmpty();
    assertThat(known.find(MAIN, BTC).orElseThrow().view())
        .isEqualTo(new SettingsView.Unavailable("NO_ANSWER"));
  }

  @Test
  void nothingCanBeSetOnPaper() {
    AccountOutcome outcome = changeSetting.handle(PAPER, BTC, TEN, "a", aCause());

    assertThat(((AccountOutcome.SettingRefused) outcome).why())
        .isEqualTo(SettingRefusal.NOT_OFFERED);
    assertThat(outcomes.outcomes()).isEqualTo(List.of(outcome));
  }

  private AccountOutcome change(Setting wanted, String request) {
    return changeSetting.handle(MAIN, BTC, wanted, request, aCause());
  }
}
