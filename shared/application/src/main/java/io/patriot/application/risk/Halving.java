package io.patriot.application.risk;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.position.Leg;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The taking off of half of what an account holds, and how far it has come.
 *
 * @param began names it
 * @param round how many there were of this breach, with this one
 * @param looks how often it was looked at
 * @param targets what may be left of each position
 */
public record Halving(
    Instant began, int round, int looks, Stage stage, SortedMap<Leg, Quantity> targets) {

  /** Prices may fall on while halves are taken off; a sixty-fourth is left then. */
  public static final int ROUNDS_MAX = 6;

  /** A venue that does not answer for a quarter of an hour needs a person. */
  public static final int LOOKS_MAX = 15;

  /** How far it has come. */
  public enum Stage {
    UNDER_WAY,
    /** The book has no more of any position than its target. */
    DONE,
    /** Something is left, and nobody tries again by themselves. */
    LEFT,
    /** The account takes no orders at all, so nothing was tried. */
    STOPPED
  }

  public Halving {
    targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
  }

  public boolean isUnderWay() {
    return stage == Stage.UNDER_WAY;
  }

  public Halving at(Stage reached) {
    return new Halving(began, round, looks, reached, targets);
  }

  public Halving lookedAt() {
    return new Halving(began, round, looks + 1, stage, targets);
  }

  /** How much of a position is still to go. */
  public Quantity excess(AccountBook book, Leg leg) {
    Quantity target = targets.get(leg);
    Quantity held = book.position(leg).quantity();
    return target == null || !held.isAbove(target) ? Quantity.ZERO : held.minus(target);
  }

  public boolean isReachedBy(AccountBook book) {
    return targets.keySet().stream().allMatch(leg -> excess(book, leg).isZero());
  }
}
