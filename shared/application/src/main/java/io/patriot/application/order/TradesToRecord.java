package io.patriot.application.order;

import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.TradeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of the trades that a venue lists, those that still have to be recorded. A large order may have
 * traded hundreds of times: which of them are known is read once for all, or the comparing would be
 * at it until its time is up, and begin anew.
 */
final class TradesToRecord {
  /** So few are asked for one by one. */
  private static final int FEW = 2;

  private final TradingStore store;

  TradesToRecord(TradingStore store) {
    this.store = store;
  }

  /**
   * In the order in which they were listed. Of those that an order has already the last one stays
   * in, so that what follows from a trade is asked for again, should that have been lost.
   */
  List<ExecutionReport> of(List<ExecutionReport> listed) {
    var remaining = new ArrayList<>(listed);
    fills(listed)
        .forEach(
            (order, fills) -> {
              if (fills.size() > FEW) {
                List<ExecutionReport> known = known(order, fills);
                if (!known.isEmpty()) {
                  remaining.removeAll(known.subList(0, known.size() - 1));
                }
              }
            });
    return List.copyOf(remaining);
  }

  private static Map<OrderId, List<ExecutionReport>> fills(List<ExecutionReport> listed) {
    return listed.stream()
        .filter(report -> report.news() instanceof News.Filled)
        .collect(Collectors.groupingBy(ExecutionReport::order, TreeMap::new, Collectors.toList()));
  }

  private List<ExecutionReport> known(OrderId order, List<ExecutionReport> fills) {
    Set<TradeId> recorded =
        store.history(fills.getFirst().account(), order).stream()
            .flatMap(
                one ->
                    one.event() instanceof OrderEvent.Filled(var fill)
                        ? Stream.of(fill.tradeId())
                        : Stream.empty())
            .collect(Collectors.toCollection(TreeSet::new));
    return fills.stream()
        .filter(
            report ->
                report.news() instanceof News.Filled(var fill) && recorded.contains(fill.tradeId()))
        .toList();
  }
}
