package io.patriot.bot;

import io.patriot.application.risk.Breach;
import io.patriot.application.risk.Breach.Kind;
import io.patriot.application.risk.Breach.Level;
import io.patriot.application.risk.Halving.Stage;
import io.patriot.application.risk.RiskChange;
import io.patriot.application.risk.RiskChange.What;
import io.patriot.application.risk.RiskTurn;
import io.patriot.application.setting.AccountOutcome.RiskChanged;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Rate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What the watch over an account's risk finds and does, to be told. */
final class RiskScenes {
  private static final RiskChange LARGE =
      change(What.BEGAN, Kind.MARKET, "BTCUSDT", Level.MEDIUM, "0.62", "0.5");
  private static final RiskChange LEVERAGE =
      change(What.BEGAN, Kind.LEVERAGE, "", Level.HIGH, "8.41", "8");
  private static final RiskChange LIQUIDATION =
      change(What.GOT_WORSE, Kind.LIQUIDATION, "BTCUSDT", Level.CRITICAL, "0.0859", "0.1");

  private RiskScenes() {}

  static Map<String, Consumer<Told>> all() {
    var scenes = new TreeMap<String, Consumer<Told>>();
    scenes.put("risk-watch", told -> finds(told, List.of(LARGE)));
    scenes.put(
        "risk-of-every-kind",
        told ->
            finds(
                told,
                List.of(
                    change(What.BEGAN, Kind.MARGIN, "", Level.MEDIUM, "0.51", "0.5"),
                    change(What.BEGAN, Kind.LOSS_LIKELY, "", Level.MEDIUM, "0.0301", "0.02"),
                    change(What.BEGAN, Kind.DAY, "", Level.MEDIUM, "0.0312", "0.03"),
                    change(What.BEGAN, Kind.SCORE, "", Level.MEDIUM, "55", "50"),
                    change(What.BEGAN, Kind.SILENT, "ETHUSDT", Level.MEDIUM, "3", "2"))));
    scenes.put(
        "risk-high",
        told -> {
          finds(told, List.of(LEVERAGE));
          told.hears(told.turned(TradingState.REDUCE_ONLY, RiskTurn.TOO_MUCH));
        });
    scenes.put(
        "risk-critical",
        told -> {
          told.hears(
              told.outcome(
                  new RiskChanged(List.of(LEVERAGE, LIQUIDATION), Optional.of(Stage.UNDER_WAY))));
          told.hears(told.turned(TradingState.REDUCE_ONLY, RiskTurn.TOO_MUCH));
        });
    scenes.put(
        "risk-without-equity",
        told ->
            finds(
                told,
                List.of(change(What.BEGAN, Kind.LEVERAGE, "", Level.CRITICAL, "1000", "10"))));
    scenes.put(
        "risk-over",
        told -> {
          finds(told, List.of(change(What.ENDED, Kind.LEVERAGE, "", Level.HIGH, "8.41", "8")));
          told.hears(told.turned(TradingState.ACTIVE, RiskTurn.WITHIN_BOUNDS));
        });
    scenes.put("risk-half-is-off", told -> reaches(told, Stage.DONE));
    scenes.put("risk-half-is-left", told -> reaches(told, Stage.LEFT));
    scenes.put("risk-stopped", told -> reaches(told, Stage.STOPPED));
    return scenes;
  }

  private static void finds(Told told, List<RiskChange> changes) {
    told.hears(told.outcome(new RiskChanged(changes, Optional.empty())));
  }

  private static void reaches(Told told, Stage stage) {
    told.hears(told.outcome(new RiskChanged(List.of(), Optional.of(stage))));
  }

  private static RiskChange change(
      What what, Kind kind, String where, Level level, String value, String bound) {
    return new RiskChange(what, new Breach(kind, where, level, Rate.of(value), Rate.of(bound)));
  }
}
