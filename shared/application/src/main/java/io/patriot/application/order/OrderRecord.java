package io.patriot.application.order;

import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.risk.RiskPolicy;
import java.util.List;
import java.util.Optional;

/**
 * All that is kept of an order: what happened to it, first to last, whether that is as it was
 * written, and what it was judged by.
 *
 * @param decided none as long as nobody judged, or when it was denied before the rules were asked
 */
public record OrderRecord(
    List<RecordedEvent> events, Integrity integrity, Optional<Decided> decided) {

  public OrderRecord {
    events = List.copyOf(events);
  }

  /** Whether a history is as it was written. */
  public sealed interface Integrity {
    /** Each step follows from the one before, and the last is the one that the order stands at. */
    record Whole(String seal) implements Integrity {}

    /**
     * Something was changed, dropped or put between.
     *
     * @param step the first one that does not follow from the ones before
     */
    record Broken(long step) implements Integrity {}
  }

  /** What the rules say today of what they were asked about then. */
  public enum Again {
    /** The same, to the last digit. */
    SAME,
    /** Something else, although they are the same rules: a fault. */
    DIFFERENT,
    /** They were changed since, so nothing follows from it. */
    RULES_CHANGED,
    /** Nothing was kept to judge again. */
    NOTHING_KEPT
  }

  public Again judgedAgain() {
    if (decided.isEmpty()) {
      return Again.NOTHING_KEPT;
    }
    Decided then = decided.get();
    if (!then.rules().equals(RiskPolicy.NAME)) {
      return Again.RULES_CHANGED;
    }
    OrderEvent verdict = then.inputs().verdict(RiskPolicy.STANDARD);
    return events.stream()
            .anyMatch(event -> event.version() == then.version() && event.event().equals(verdict))
        ? Again.SAME
        : Again.DIFFERENT;
  }
}
