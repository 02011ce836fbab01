package io.patriot.domain.limit;

import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Rate;

/**
 * How much may be held, lost and ordered. Where several apply, such as an account's and the
 * platform's, each of them counts, so the strictest does.
 *
 * @param stopRequired nothing is opened without a stop
 */
public record RiskLimits(Holding holding, Losses losses, Pace pace, boolean stopRequired) {

  /**
   * How much may be held.
   *
   * @param positionMax no position may be worth more than this
   * @param positionShareMax nor more than this share of the wallet
   * @param openPositionsMax how many positions at once
   * @param leverageMax all positions and working entries together may be worth so many times what
   *     the account is worth
   */
  public record Holding(
      Money positionMax, Rate positionShareMax, int openPositionsMax, int leverageMax) {
    public Holding {
      if (openPositionsMax < 1 || leverageMax < 1) {
        throw new IllegalArgumentException("Limits count from one");
      }
    }

    Holding strictestOf(Holding other) {
      return new Holding(
          positionMax.min(other.positionMax),
          least(positionShareMax, other.positionShareMax),
          Math.min(openPositionsMax, other.openPositionsMax),
          Math.min(leverageMax, other.leverageMax));
    }
  }

  /**
   * How much may be lost, as shares of what the account is worth.
   *
   * @param positionMax one position, at its stop
   * @param openMax all positions and working entries together, each at its stop
   * @param dayMax since the day began, realised and not
   */
  public record Losses(Rate positionMax, Rate openMax, Rate dayMax) {
    public Losses {
      if (positionMax.value().signum() <= 0
          || openMax.value().signum() <= 0
          || dayMax.value().signum() <= 0) {
        throw new IllegalArgumentException("A limit on losses is above zero");
      }
    }

    Losses strictestOf(Losses other) {
      return new Losses(
          least(positionMax, other.positionMax),
          least(openMax, other.openMax),
          least(dayMax, other.dayMax));
    }
  }

  /**
   * How many orders may open or add risk.
   *
   * @param perMinute in any sixty seconds
   * @param burst so many more than that, now and then
   * @param perDay from midnight to midnight
   */
  public record Pace(int perMinute, int burst, int perDay) {
    public Pace {
      if (perMinute < 1 || burst < 0 || perDay < 1 || perMinute + burst > RecentOrders.LENGTH_MAX) {
        throw new IllegalArgumentException("No such pace");
      }
    }

    /** The most in any sixty seconds. */
    public int minuteMax() {
      return perMinute + burst;
    }

    Pace strictestOf(Pace other) {
      return new Pace(
          Math.min(perMinute, other.perMinute),
          Math.min(burst, other.burst),
          Math.min(perDay, other.perDay));
    }
  }

  /**
   * The same for an account that counts in another currency: what a position may be worth is the
   * same number there, as it is of every profile.
   */
  public RiskLimits in(Asset currency) {
    Money most = holding.positionMax();
    return most.asset().equals(currency)
        ? this
        : new RiskLimits(
            new Holding(
                new Money(most.amount(), currency),
                holding.positionShareMax(),
                holding.openPositionsMax(),
                holding.leverageMax()),
            losses,
            pace,
            stopRequired);
  }

  /** Whether these allow something that others do not. */
  public boolean allowMoreThan(RiskLimits others) {
    return !strictestOf(others).equals(this);
  }

  /** What is left when both apply. */
  public RiskLimits strictestOf(RiskLimits other) {
    return new RiskLimits(
        holding.strictestOf(other.holding),
        losses.strictestOf(other.losses),
        pace.strictestOf(other.pace),
        stopRequired || other.stopRequired);
  }

  private static Rate least(Rate one, Rate other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
