package io.patriot.testkit.model;

import io.patriot.application.order.AccountChange;
import io.patriot.application.order.BookAndOrder;
import io.patriot.application.order.Commit;
import io.patriot.application.order.DecisionFacts;
import io.patriot.application.order.Placement;
import io.patriot.application.venue.VenueOrder;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.order.Order;
import io.patriot.testkit.Interception;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A call to a port, short enough to be read in a list. */
final class Words {
  private Words() {}

  static String of(String method, Interception.Call call, @Nullable Object result) {
    return method + argument(call) + (result == null ? "" : " → " + result(result));
  }

  private static String argument(Interception.Call call) {
    return switch (call.arguments().isEmpty() ? "" : call.arguments().getFirst()) {
      case Commit commit ->
          commit.events().stream()
              .map(event -> event.getClass().getSimpleName())
              .collect(Collectors.joining(" and ", " ", ""));
      case AccountChange change ->
          change.events().stream().map(Words::event).collect(Collectors.joining(" and ", " ", ""));
      case Placement placement -> " attempt " + placement.attempt();
      default -> "";
    };
  }

  private static String event(AccountEvent event) {
    return event instanceof AccountEvent.TradingStateChanged(var state, var why, _)
        ? "switch to " + state + " because " + why
        : event.getClass().getSimpleName();
  }

  private static String result(Object result) {
    return switch (result) {
      case BookAndOrder(var book, var order) -> words(book) + ", " + words(order);
      case DecisionFacts facts -> words(facts.book()) + ", " + words(facts.order());
      case Optional<?> some -> words(some);
      case VenueOrder.Found found ->
          "found " + found.status().getClass().getSimpleName() + ", trades " + found.fills().size();
      case Order order -> words(Optional.of(order));
      case Iterable<?> many -> many.spliterator().estimateSize() + " lines";
      case Record record -> record.getClass().getSimpleName();
      default -> result.toString();
    };
  }

  private static String words(Optional<?> some) {
    return switch (some.orElse(null)) {
      case null -> "none";
      case AccountBook book ->
          "book "
              + book.version()
              + " "
              + book.tradingState()
              + " fence "
              + book.fence()
              + " working "
              + book.working().size();
      case Order order -> order.getClass().getSimpleName() + " " + order.version();
      case Object other -> other.getClass().getSimpleName();
    };
  }
}
