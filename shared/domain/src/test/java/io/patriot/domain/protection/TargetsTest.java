package io.patriot.domain.protection;

import static io.patriot.domain.protection.GuardPart.SECOND_TARGET;
import static io.patriot.domain.protection.GuardPart.TARGET;
import static io.patriot.domain.protection.GuardPart.THIRD_TARGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.domain.Examples;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a position is shared between its targets. */
class TargetsTest {
  private static final Price NEAR = Price.of("65000");
  private static final Price FAR = Price.of("66000");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # held  | near % | far % | near closes | far closes
          0.02    | 50     | 50    | 0.01        | 0.01
          0.021   | 50     | 50    | 0.01        | 0.011
          0.001   | 50     | 50    | nothing yet | 0.001
          0.01    | 30     | 40    | 0.003       | 0.004
          0.001   | 30     | 40    | nothing yet | nothing yet
          """)
  void eachClosesItsShareAndTheLastTakesWhatRoundingLeft(
      String held, int near, int far, String nearCloses, String farCloses) {
    Targets targets = Targets.of(List.of(new Target(NEAR, near), new Target(FAR, far)));

    assertThat(closes(targets, TARGET, held)).isEqualTo(nearCloses);
    assertThat(closes(targets, SECOND_TARGET, held)).isEqualTo(farCloses);
  }

  @Property
  void togetherTheyNeverCloseMoreThanIsHeld(
      @ForAll @IntRange(min = 1, max = 49) int first,
      @ForAll @IntRange(min = 1, max = 49) int second,
      @ForAll @LongRange(min = 1, max = 5_000) long lots) {
    Quantity held = Examples.BTCUSDT.fromLots(lots);
    Targets some = Targets.of(List.of(new Target(NEAR, first), new Target(FAR, second)));
    Targets all =
        Targets.of(
            List.of(
                new Target(NEAR, first),
                new Target(FAR, second),
                new Target(FAR, Targets.PERCENT - first - second)));

    assertThat(sum(some, held).isAbove(held)).isFalse();
    assertThat(all.quantity(THIRD_TARGET, held, Examples.BTCUSDT)).isPresent();
    assertThat(sum(all, held).isAbove(held)).isFalse();
  }

  @Test
  void whatOneHasClosedIsNoPartOfTheWholeAnyMore() {
    Targets targets =
        Targets.of(List.of(new Target(NEAR, 50), new Target(FAR, 30))).reached(TARGET);

    assertThat(targets.isForAll()).isFalse();
    assertThat(closes(targets, SECOND_TARGET, "0.01")).as("30 of 50").isEqualTo("0.006");
  }

  @Test
  void theLastOfSeveralThatCloseAllIsForAll() {
    Targets targets =
        Targets.of(List.of(new Target(NEAR, 50), new Target(FAR, 50))).reached(TARGET);

    assertThat(targets.isForAll()).isTrue();
    assertThat(targets.of(SECOND_TARGET)).isPresent();
  }

  @Test
  void oneThatIsNotWantedLeavesItsShareToNobody() {
    Targets targets =
        Targets.of(List.of(new Target(NEAR, 50), new Target(FAR, 50))).without(TARGET);

    assertThat(targets.isForAll()).isFalse();
    assertThat(closes(targets, SECOND_TARGET, "0.02")).isEqualTo("0.01");
  }

  @Test
  void moreThanAllIsRefused() {
    List<Target> tooMuch = List.of(new Target(NEAR, 60), new Target(FAR, 50));
    assertThatThrownBy(() -> Targets.of(tooMuch)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String closes(Targets targets, GuardPart part, String held) {
    return targets
        .quantity(part, Quantity.of(held), Examples.BTCUSDT)
        .map(Quantity::toString)
        .orElse("nothing yet");
  }

  private static Quantity sum(Targets targets, Quantity held) {
    return targets.byPart().keySet().stream()
        .flatMap(part -> targets.quantity(part, held, Examples.BTCUSDT).stream())
        .reduce(Quantity.ZERO, Quantity::plus);
  }
}
