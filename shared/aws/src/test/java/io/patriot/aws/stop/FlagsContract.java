package io.patriot.aws.stop;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.platform.Feature;
import io.patriot.application.platform.FeatureFlags;
import io.patriot.application.platform.Flags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised of the switches over parts of the platform, wherever they are kept. */
abstract class FlagsContract {
  private Flags flags;

  abstract Flags untouched();

  @BeforeEach
  void begin() {
    flags = untouched();
  }

  @Test
  void allIsOnUntilSomebodyTurnsOne() {
    assertThat(flags.read()).isEqualTo(FeatureFlags.ALL_ON);
  }

  @Test
  void whatWasTurnedIsReadAsItIs() {
    FeatureFlags first = FeatureFlags.ALL_ON.with(Feature.ALERTS, 0);
    FeatureFlags second = first.with(Feature.CHARTS, 25);
    FeatureFlags third = second.with(Feature.ALERTS, FeatureFlags.ALL);

    assertThat(flags.turn(first)).isTrue();
    assertThat(flags.read()).isEqualTo(first);
    assertThat(flags.turn(second)).isTrue();
    assertThat(flags.turn(third)).isTrue();
    assertThat(flags.read()).isEqualTo(third);
    assertThat(flags.read().percent(Feature.ALERTS)).isEqualTo(FeatureFlags.ALL);
    assertThat(flags.read().percent(Feature.CHARTS)).isEqualTo(25);
  }

  @Test
  void ofTwoWhoTurnOneAtOnceOneWins() {
    assertThat(flags.turn(FeatureFlags.ALL_ON.with(Feature.ALERTS, 0))).isTrue();
    assertThat(flags.turn(FeatureFlags.ALL_ON.with(Feature.CHARTS, 0))).isFalse();
    assertThat(flags.read().percents()).containsOnlyKeys(Feature.ALERTS);

    FeatureFlags seen = flags.read();
    assertThat(flags.turn(seen.with(Feature.CHARTS, 0))).isTrue();
    assertThat(flags.turn(seen.with(Feature.LINKING, 0))).isFalse();
  }
}
