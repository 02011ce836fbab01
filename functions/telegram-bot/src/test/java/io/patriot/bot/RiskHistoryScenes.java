package io.patriot.bot;

import io.patriot.application.risk.Breach;
import io.patriot.application.risk.Breach.Kind;
import io.patriot.application.risk.Breach.Level;
import io.patriot.application.risk.Halving;
import io.patriot.application.risk.RiskWatch;
import io.patriot.domain.money.Rate;
import io.patriot.testkit.AccountExamples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What the watch over risk remembers, as /risk history shows it. */
final class RiskHistoryScenes {
  private static final Breach LARGE =
      new Breach(Kind.MARKET, "BTCUSDT", Level.MEDIUM, Rate.of("0.62"), Rate.of("0.5"));
  private static final Breach LEVERAGE =
      new Breach(Kind.LEVERAGE, "", Level.HIGH, Rate.of("8.41"), Rate.of("8"));
  private static final Breach NEAR =
      new Breach(Kind.LIQUIDATION, "BTCUSDT", Level.CRITICAL, Rate.of("0.0859"), Rate.of("0.1"));
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

  private final Conversation person;

  private RiskHistoryScenes(Conversation person) {
    this.person = person;
  }

  static Map<String, Consumer<Conversation>> all() {
    var scenes = new TreeMap<String, Consumer<Conversation>>();
    scenes.put("risk-history-none", person -> person.says("/risk history"));
    scenes.put("risk-history", person -> new RiskHistoryScenes(person).ofEveryEnding());
    scenes.put("risk-history-second-page", person -> new RiskHistoryScenes(person).ofTwoPages());
    return scenes;
  }

  private void ofEveryEnding() {
    passes(LARGE, Optional.empty(), true);
    passes(NEAR, Optional.of(Halving.Stage.DONE), true);
    passes(LEVERAGE, Optional.empty(), false);
    look(List.of(LARGE), Optional.empty(), true);
    person.says("/risk history");
  }

  private void ofTwoPages() {
    for (int i = 0; i < RiskWatch.PAST_MAX / 4; i++) {
      passes(i % 2 == 0 ? LARGE : LEVERAGE, Optional.empty(), true);
    }
    person.says("/risk history page 2");
  }

  private void passes(Breach breach, Optional<Halving.Stage> halving, boolean holdsAfterwards) {
    look(List.of(breach), halving, true);
    look(List.of(), halving, holdsAfterwards);
    person.desk.clock().advance(LONG_ENOUGH);
    look(List.of(), Optional.empty(), holdsAfterwards);
  }

  private void look(List<Breach> found, Optional<Halving.Stage> halving, boolean holds) {
    var now = person.desk.clock().instant();
    RiskWatch before = person.watches.of(AccountExamples.ACCOUNT);
    RiskWatch after =
        before
            .look(found, holds, now)
            .after()
            .with(halving.map(stage -> new Halving(now, 1, 1, stage, new TreeMap<>())));
    person.watches.save(after.next(), Optional.empty());
  }
}
