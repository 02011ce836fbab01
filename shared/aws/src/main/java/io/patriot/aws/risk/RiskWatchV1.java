package io.patriot.aws.risk;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.risk.Breach.Level;
import io.patriot.application.risk.Halving;
import io.patriot.application.risk.OpenBreach;
import io.patriot.application.risk.PastBreach;
import io.patriot.application.risk.RiskWatch;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.position.Leg;
import io.patriot.events.outcome.BreachV1;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A watch as it is stored. */
@Serdeable
record RiskWatchV1(
    List<OpenV1> open, List<PastV1> past, @Nullable Long confinedAt, @Nullable HalvingV1 halving) {

  /** A breach that is not over. */
  @Serdeable
  record OpenV1(
      BreachV1 last,
      BreachV1 worst,
      String level,
      String since,
      @Nullable String calmSince,
      boolean halved) {
    static OpenV1 of(OpenBreach breach) {
      return new OpenV1(
          BreachV1.of(breach.last()),
          BreachV1.of(breach.worst()),
          breach.level().name(),
          breach.since().toString(),
          breach.calmSince().map(Instant::toString).orElse(null),
          breach.halved());
    }

    OpenBreach toApplication() {
      return new OpenBreach(
          last.toApplication(),
          worst.toApplication(),
          Level.valueOf(level),
          Instant.parse(since),
          Optional.ofNullable(calmSince).map(Instant::parse),
          halved);
    }
  }

  /** A breach that is over. */
  @Serdeable
  record PastV1(BreachV1 worst, String from, String until, String ending) {
    static PastV1 of(PastBreach breach) {
      return new PastV1(
          BreachV1.of(breach.worst()),
          breach.from().toString(),
          breach.until().toString(),
          breach.ending().name());
    }

    PastBreach toApplication() {
      return new PastBreach(
          worst.toApplication(),
          Instant.parse(from),
          Instant.parse(until),
          PastBreach.Ending.valueOf(ending));
    }
  }

  /** The taking off of half. */
  @Serdeable
  record HalvingV1(String began, int round, int looks, String stage, List<TargetV1> targets) {
    static HalvingV1 of(Halving halving) {
      return new HalvingV1(
          halving.began().toString(),
          halving.round(),
          halving.looks(),
          halving.stage().name(),
          halving.targets().entrySet().stream()
              .map(
                  one ->
                      new TargetV1(
                          one.getKey().symbol().value(),
                          one.getKey().positionSide().name(),
                          one.getValue().toString()))
              .toList());
    }

    Halving toApplication() {
      var all = new TreeMap<Leg, Quantity>();
      targets.forEach(
          one ->
              all.put(
                  new Leg(new Symbol(one.symbol()), PositionSide.valueOf(one.side())),
                  Quantity.of(one.quantity())));
      return new Halving(Instant.parse(began), round, looks, Halving.Stage.valueOf(stage), all);
    }
  }

  /** What may be left of a position. */
  @Serdeable
  record TargetV1(String symbol, String side, String quantity) {}

  static RiskWatchV1 of(RiskWatch watch) {
    return new RiskWatchV1(
        watch.open().stream().map(OpenV1::of).toList(),
        watch.past().stream().map(PastV1::of).toList(),
        watch.confinedAt().orElse(null),
        watch.halving().map(HalvingV1::of).orElse(null));
  }

  RiskWatch toApplication(AccountId account, long version) {
    return new RiskWatch(
        account,
        version,
        open.stream().map(OpenV1::toApplication).toList(),
        past.stream().map(PastV1::toApplication).toList(),
        Optional.ofNullable(confinedAt),
        Optional.ofNullable(halving).map(HalvingV1::toApplication));
  }
}
