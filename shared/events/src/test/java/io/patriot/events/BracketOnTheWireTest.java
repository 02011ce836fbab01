package io.patriot.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.money.Price;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.Fallback;
import io.patriot.domain.protection.GuardPart;
import io.patriot.domain.protection.Target;
import io.patriot.domain.protection.Targets;
import io.patriot.events.order.BracketV1;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BracketOnTheWireTest {
  private static final Price NEAR = Price.of("65000");
  private static final Price FAR = Price.of("66000");
  private static final Targets HALVES =
      Targets.of(List.of(new Target(NEAR, 50), new Target(FAR, 50)));

  private static Bracket bracket(Targets targets) {
    return new Bracket(Optional.of(Price.of("60000")), targets, TriggerSource.MARK, Fallback.ALERT);
  }

  @Test
  void oneForAllIsWrittenAsItWasBeforeThereWereSeveral() {
    var written = BracketV1.of(bracket(Targets.forAll(NEAR)));

    assertThat(written)
        .isEqualTo(new BracketV1("60000", "65000", "MARK", "ALERT", null, null, null));
    assertThat(written.toDomain()).isEqualTo(bracket(Targets.forAll(NEAR)));
  }

  @Test
  void whateverIsLeftOfSeveralComesThrough() {
    for (Targets targets :
        List.of(
            HALVES,
            HALVES.reached(GuardPart.TARGET),
            HALVES.without(GuardPart.SECOND_TARGET),
            Targets.of(List.of(new Target(NEAR, 30))),
            Targets.none())) {
      assertThat(BracketV1.of(bracket(targets)).toDomain()).isEqualTo(bracket(targets));
    }
  }

  @Test
  void theWishThatTheStopFollowsComesThrough() {
    Bracket climbing = bracket(HALVES).withLadder(true);

    assertThat(BracketV1.of(climbing).toDomain()).isEqualTo(climbing);
  }
}
