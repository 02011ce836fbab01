package io.patriot.testkit.stop;

import static io.patriot.testkit.AccountExamples.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.people.AdminAct;
import io.patriot.application.platform.Feature;
import io.patriot.application.platform.FeatureFlags;
import io.patriot.application.platform.TurnFlag;
import io.patriot.application.platform.TurnFlag.Outcome;
import io.patriot.domain.account.TenantId;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.people.InMemoryPeople;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For whom parts of the platform are on, and who turns them. */
final class FeatureFlagsTest {
  private static final int TRADERS = 10_000;
  private static final long ADMIN = 7;
  private static final String REQUEST = "req_1_0a1b2c3d";

  private final InMemoryFlags flags = new InMemoryFlags();
  private final InMemoryPeople people = new InMemoryPeople();
  private final TurnFlag turnFlag =
      new TurnFlag(flags, people, new LinkedHashSet<>(List.of(ADMIN)), HandTurnedClock.atNoon());

  @ParameterizedTest
  @EnumSource(Feature.class)
  void aShareIsAboutSoManyAndWhoHasItKeepsItWhileItGrows(Feature feature) {
    FeatureFlags before = FeatureFlags.ALL_ON.with(feature, 0);
    for (int percent = 0; percent <= FeatureFlags.ALL; percent += 5) {
      FeatureFlags now = before.with(feature, percent);
      assertThat(count(now, feature)).isBetween(percent * 100L - 250, percent * 100L + 250);
      FeatureFlags smaller = before;
      assertThat(traders().filter(one -> smaller.isOn(feature, one)))
          .allMatch(one -> now.isOn(feature, one));
      before = now;
    }
  }

  @Test
  void whoHasOnePartEarlyDoesNotHaveAllEarly() {
    FeatureFlags tenth = FeatureFlags.ALL_ON.with(Feature.ALERTS, 10).with(Feature.CHARTS, 10);

    long both =
        traders()
            .filter(one -> tenth.isOn(Feature.ALERTS, one) && tenth.isOn(Feature.CHARTS, one))
            .count();

    assertThat(both).isBetween(50L, 150L);
  }

  @Test
  void nobodyHasWhatIsOffAndEverybodyTheRest() {
    FeatureFlags off = FeatureFlags.ALL_ON.with(Feature.ALERTS, 0);

    assertThat(count(off, Feature.ALERTS)).isZero();
    assertThat(count(off, Feature.CHARTS)).isEqualTo(TRADERS);
    assertThatThrownBy(() -> off.with(Feature.ALERTS, 101))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> off.with(Feature.ALERTS, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itIsKeptWhoTurnedWhatAndWhyAndDoneTwiceItIsDoneOnce() {
    var wish = new TurnFlag.Wish(Feature.SENTENCES, 0, "orders were misread");

    assertThat(turnFlag.handle(ADMIN, wish, REQUEST))
        .isEqualTo(new Outcome.Done(100, FeatureFlags.ALL_ON.with(Feature.SENTENCES, 0)));
    assertThat(turnFlag.handle(ADMIN, wish, REQUEST)).isInstanceOf(Outcome.WasSo.class);

    assertThat(people.acts("", 9).acts())
        .singleElement()
        .satisfies(
            act -> {
              assertThat(act.deed()).isEqualTo(AdminAct.Deed.FLAG_TURNED);
              assertThat(act.by()).isEqualTo(ADMIN);
              assertThat(act.why()).isEqualTo("sentences 100% → 0%: orders were misread");
            });
  }

  @Test
  void whoIsNotOfTheConfigurationTurnsNothing() {
    assertThat(turnFlag.handle(8, new TurnFlag.Wish(Feature.ALERTS, 0, "why"), REQUEST))
        .isEqualTo(new Outcome.NotAllowed());
    assertThat(flags.read()).isEqualTo(FeatureFlags.ALL_ON);
    assertThat(people.acts("", 9).acts()).isEmpty();
    assertThat(FeatureFlags.ALL_ON.isOn(Feature.ALERTS, TENANT)).isTrue();
  }

  private static long count(FeatureFlags flags, Feature feature) {
    return traders().filter(one -> flags.isOn(feature, one)).count();
  }

  private static Stream<TenantId> traders() {
    return IntStream.range(0, TRADERS).mapToObj(i -> new TenantId("tg-" + (1_000_003L * i + 17)));
  }
}
