package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.order.Closing;
import io.patriot.domain.position.Leg;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * Positions that are to be closed while the account trades on, and how far that has come.
 *
 * @param closed which of them were seen closed, by their place in the list
 */
@Serdeable
public record ClosingV1(
    String requestId,
    List<HeldV1> held,
    boolean turns,
    String until,
    List<Integer> closed,
    int looks) {
  public static ClosingV1 of(Closing closing) {
    List<Leg> legs = closing.held().stream().map(Closing.Held::leg).toList();
    return new ClosingV1(
        closing.requestId(),
        closing.held().stream().map(HeldV1::of).toList(),
        closing.turns(),
        closing.until().toString(),
        closing.closed().stream().map(legs::indexOf).toList(),
        closing.looks());
  }

  public Closing toApplication() {
    List<Closing.Held> all = held.stream().map(HeldV1::toApplication).toList();
    var seen = new TreeSet<Leg>();
    closed.forEach(place -> seen.add(all.get(place).leg()));
    return new Closing(requestId, all, turns, Instant.parse(until), seen, looks);
  }
}
