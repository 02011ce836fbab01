package io.patriot.application.alert;

import io.patriot.domain.account.TenantId;
import io.patriot.domain.alert.AlertId;
import io.patriot.domain.alert.AlertName;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.alert.PriceAlert.Stand;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sets a price alert, at most so many for each person, and none that the market is past already.
 */
public final class SetAlert {
  private static final int NAMES_MAX = 5;

  private final PriceAlerts alerts;

  public SetAlert(PriceAlerts alerts) {
    this.alerts = alerts;
  }

  /**
   * What is wanted.
   *
   * @param rest how long it is silent after it was told, when it is to be told each time
   */
  public record Wish(Symbol symbol, Target target, String note, Optional<Duration> rest) {}

  /** What is to be told of. */
  public sealed interface Target {
    /**
     * A price.
     *
     * @param way from which side; absent when from wherever the market is
     */
    record AtPrice(Optional<Way> way, Price level) implements Target {
      /** As it is where the market is now. */
      public Condition.AtPrice from(Price price) {
        return new Condition.AtPrice(
            way.orElseGet(() -> Way.between(price, level)), level, Optional.of(price));
      }
    }

    /** What is the same wherever the market is now. */
    record When(Condition condition) implements Target {}
  }

  /** What came of it. */
  public sealed interface Result {
    /** It waits. */
    record Armed(PriceAlert alert) implements Result {}

    /** The market is there or past it; nothing was set. */
    record ThereAlready(Price level, Price now) implements Result {}

    /** So many wait already; nothing was set. */
    record TooMany() implements Result {}
  }

  /**
   * @param request the name of the wish; the same wish heard again is one alert
   * @param condition what the wish means where the market is now
   */
  public Result handle(
      TenantId owner, String request, Wish wish, Condition condition, Instant now) {
    List<PriceAlert> waiting = alerts.of(owner);
    for (int number = 1; number <= NAMES_MAX; number++) {
      var name = new AlertName(owner, AlertId.of(owner + ":" + request + ":" + number));
      var alert =
          new PriceAlert(
              name, wish.symbol(), condition, wish.note(), wish.rest(), Stand.WAITING, now);
      Optional<PriceAlert> taken =
          waiting.stream().filter(one -> one.name().equals(name)).findFirst();
      if (taken.isPresent() && isSame(taken.get(), alert)) {
        return new Result.Armed(taken.get());
      }
      if (condition instanceof Condition.AtPrice at
          && at.from().filter(at::isReachedAt).isPresent()) {
        return new Result.ThereAlready(at.level(), at.from().get());
      }
      if (waiting.size() >= PriceAlerts.PER_PERSON_MAX) {
        return new Result.TooMany();
      }
      if (taken.isEmpty() && alerts.add(alert)) {
        return new Result.Armed(alert);
      }
    }
    throw new IllegalStateException("No name is free for an alert");
  }

  private static boolean isSame(PriceAlert one, PriceAlert other) {
    return one.symbol().equals(other.symbol()) && isSame(one.condition(), other.condition());
  }

  /** The market may have gone on since the same was heard first. */
  private static boolean isSame(Condition one, Condition other) {
    return (one instanceof Condition.AtPrice here && other instanceof Condition.AtPrice there)
        ? here.level().equals(there.level())
        : one.equals(other);
  }
}
