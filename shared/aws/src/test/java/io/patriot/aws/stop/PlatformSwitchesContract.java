package io.patriot.aws.stop;

import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.platform.Ceilings;
import io.patriot.application.platform.PlatformSwitch;
import io.patriot.application.platform.PlatformSwitches;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.money.Asset;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of the platform's switch promises. */
abstract class PlatformSwitchesContract {
  private PlatformSwitches switches = empty();

  abstract PlatformSwitches empty();

  @BeforeEach
  void begin() {
    switches = empty();
  }

  @Test
  void beforeAnybodyTurnsItItIsActive() {
    assertThat(switches.read()).isEqualTo(PlatformSwitch.NEVER_TURNED);
  }

  @Test
  void theLastTurnIsHowItStands() {
    var halted = turn(TradingState.HALTED, 1, "a bug", Optional.of(NOON.plusSeconds(600)));
    var released = turn(TradingState.ACTIVE, 2, "", Optional.empty());

    assertThat(switches.turn(halted)).isTrue();
    assertThat(switches.read()).isEqualTo(halted);
    assertThat(switches.turn(released)).isTrue();
    assertThat(switches.read()).isEqualTo(released);
  }

  @Test
  void ceilingsStayWithWhatIsStillToCome() {
    var low = RiskProfile.LOW.limits(Asset.USDT, true);
    var set =
        new Ceilings(
            new LimitSchedule(
                low,
                Optional.of(new LimitSchedule.ToCome(RiskProfile.HIGH.limits(Asset.USDT), NOON))),
            9,
            NOON.minusSeconds(1));
    PlatformSwitch next =
        new PlatformSwitch(
            TradingState.ACTIVE, 1, 0, "", Instant.EPOCH, Optional.empty(), 0, Optional.of(set));

    assertThat(switches.turn(next)).isTrue();
    assertThat(switches.read()).isEqualTo(next);
    assertThat(switches.read().ceilingAt(NOON.minusNanos(1))).contains(low);
    assertThat(switches.read().ceilingAt(NOON)).contains(RiskProfile.HIGH.limits(Asset.USDT));
  }

  @Test
  void theTenthTurnIsAfterTheNinth() {
    for (int version = 1; version <= 11; version++) {
      assertThat(switches.turn(turn(TradingState.REDUCE_ONLY, version, "", Optional.empty())))
          .isTrue();
      assertThat(switches.read().version()).isEqualTo(version);
    }
  }

  @Test
  void ofTwoWhoTurnItAtOnceOneWins() {
    var halted = turn(TradingState.HALTED, 1, "", Optional.empty());
    switches.turn(halted);

    assertThat(switches.turn(turn(TradingState.REDUCE_ONLY, 1, "", Optional.empty()))).isFalse();
    assertThat(switches.read()).isEqualTo(halted);
  }

  private static PlatformSwitch turn(
      TradingState state, long version, String why, Optional<Instant> heldUntil) {
    return new PlatformSwitch(state, version, 7, why, NOON, heldUntil, 1, Optional.empty());
  }
}
