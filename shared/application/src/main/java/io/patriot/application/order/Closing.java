package io.patriot.application.order;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Positions that their owner wants closed while the account trades on, and how far that has come.
 *
 * @param requestId under this name what came of it is told
 * @param held what was held when it was asked for; a position that was opened since is left alone
 * @param turns whether as much is opened the other way round once it is closed; of one position
 * @param until later nothing is closed and nothing opened any more
 * @param closed those of them that were seen closed
 * @param looks how often the account was looked at
 */
public record Closing(
    String requestId,
    List<Held> held,
    boolean turns,
    Instant until,
    SortedSet<Leg> closed,
    int looks)
    implements LookAfter {
  /** A market moves on: who wanted to close everything then may want something else later. */
  public static final Duration LASTS = Duration.ofMinutes(5);

  /** A position that is turned later than this is turned at a price that nobody has seen. */
  public static final Duration TURN_LASTS = Duration.ofSeconds(90);

  /** One position as it was when it was to be closed. */
  public record Held(Leg leg, Direction direction, Quantity quantity) {
    public static Held of(Position position) {
      return new Held(position.leg(), position.direction(), position.quantity());
    }

    private boolean isIn(AccountBook book) {
      Position now = book.position(leg);
      return !now.isFlat() && now.direction() == direction;
    }
  }

  public Closing {
    held = List.copyOf(held);
    closed = new TreeSet<>(closed);
    if (held.isEmpty() || (turns && held.size() > 1)) {
      throw new IllegalArgumentException("Something is closed, and one position at most turned");
    }
  }

  /** What begins when its owner has asked for it. */
  public static Closing of(String requestId, List<Held> held, boolean turns, Instant until) {
    return new Closing(requestId, held, turns, until, new TreeSet<>(), 0);
  }

  /** One look more, with what the book says is closed by now. */
  Closing lookedAt(AccountBook book) {
    var seen = new TreeSet<>(closed);
    held.stream().filter(one -> !one.isIn(book)).map(Held::leg).forEach(seen::add);
    return new Closing(requestId, held, turns, until, seen, looks + 1);
  }

  Collection<Position> left(AccountBook book) {
    return held.stream()
        .map(Held::leg)
        .filter(leg -> !closed.contains(leg))
        .map(book::position)
        .toList();
  }

  /** Whether an order only reduced what is closed now, so that it has nothing more to do. */
  boolean leavesOver(AccountBook book, Leg leg) {
    return closed.contains(leg) && book.position(leg).isFlat();
  }

  boolean isLastLook(Instant now) {
    return looks >= WindDown.LOOKS_MAX || !now.plus(pause()).isBefore(until);
  }

  Duration pause() {
    return WindDown.pauseAfter(looks);
  }
}
