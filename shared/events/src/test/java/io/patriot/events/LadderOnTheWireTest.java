package io.patriot.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.position.Leg;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.Fallback;
import io.patriot.domain.protection.Ladder;
import io.patriot.domain.protection.ProtectionPlan;
import io.patriot.domain.protection.Targets;
import io.patriot.events.account.ProtectionPlanV1;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LadderOnTheWireTest {
  private static final Wire WIRE = Wire.standard();
  private static final Leg LEG = Leg.only(new Symbol("BTCUSDT"));
  private static final OrderId ENTRY = OrderId.of(new IntentId("entry"));
  private static final Ladder BEGUN =
      new Ladder(
          true,
          Ladder.Kind.RISK,
          Price.of("60000"),
          Price.of("59000"),
          0,
          0,
          Optional.empty(),
          Optional.empty());

  @Test
  void aPlanComesThroughHoweverFarItsLadderIs() {
    Ladder moved =
        BEGUN.moved(
            Ladder.Stage.HALF, ENTRY, Price.of("62000"), Instant.parse("2026-01-02T03:04:05Z"));
    for (Ladder ladder : new Ladder[] {BEGUN, moved, moved.failed(), moved.ended()}) {
      var plan = plan(Optional.of(ladder));
      assertThat(read(WIRE.write(ProtectionPlanV1.of(LEG, plan)))).isEqualTo(plan);
    }
  }

  @Test
  void oneThatWasWrittenBeforeThereWereLaddersHasNone() {
    String before =
        """
        {"symbol":"BTCUSDT","id":"%s",
         "bracket":{"stop":"59000","source":"LAST","fallback":"FLATTEN"}}
        """
            .formatted(ENTRY);

    assertThat(read(before)).isEqualTo(plan(Optional.empty()));
  }

  private static ProtectionPlan plan(Optional<Ladder> ladder) {
    var bracket =
        new Bracket(
            Optional.of(Price.of("59000")), Targets.none(), TriggerSource.LAST, Fallback.FLATTEN);
    return new ProtectionPlan(ENTRY, bracket, ladder);
  }

  private static ProtectionPlan read(String written) {
    return WIRE.read(written, ProtectionPlanV1.class).toDomain();
  }
}
