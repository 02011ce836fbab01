package io.patriot.trading;

import io.patriot.application.order.AmendOrder;
import io.patriot.application.order.CancelOrder;
import io.patriot.application.order.KeepProtected;
import io.patriot.application.order.Reconcile;
import io.patriot.application.order.ReconcileAccount;
import io.patriot.application.order.RecordExecution;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.events.order.DenialReasonV1;
import io.patriot.lambda.MetricLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the trading functions write into the log: one line a fact, by name, with the order it is
 * about.
 */
final class Facts {
  private static final Logger LOG = LoggerFactory.getLogger("io.patriot.trading");
  private static final String ORDER_ID = "orderId";

  /** For how long at least a position has no stop whose stop is to come; an alarm watches it. */
  private static final String UNPROTECTED = "unprotected_position_seconds";

  /**
   * A stop is sent at the first look and seen at the second or third; a number costs by the hour.
   */
  private static final Duration USUAL_WAIT = Duration.ofSeconds(2);

  private static final Duration GUARD_LOOKS_EVERY = Duration.ofMinutes(1);

  private Facts() {}

  static void decided(Order order) {
    if (order instanceof Order.Denied denied) {
      LOG.atInfo()
          .addKeyValue(ORDER_ID, order.id())
          .addKeyValue("code", DenialReasonV1.of(denied.reason()).code())
          .log("order.denied");
    } else {
      String fact = order instanceof Order.Pending ? "order.waits" : "order.approved";
      LOG.atInfo().addKeyValue(ORDER_ID, order.id()).log(fact);
    }
  }

  static void cancelAsked(OrderId order, CancelOrder.Outcome outcome) {
    LOG.atInfo()
        .addKeyValue(ORDER_ID, order)
        .addKeyValue("outcome", outcome.getClass().getSimpleName())
        .log("order.cancel-asked");
  }

  static void amendAsked(OrderId order, AmendOrder.Outcome outcome) {
    LOG.atInfo()
        .addKeyValue(ORDER_ID, order)
        .addKeyValue("outcome", outcome.getClass().getSimpleName())
        .log("order.amend-asked");
  }

  static void allAskedBack(AccountId account, List<OrderId> orders) {
    LOG.atInfo()
        .addKeyValue("account", account)
        .addKeyValue("orders", orders.size())
        .log("order.all-asked-back");
  }

  static void executed(ExecutionReport report, RecordExecution.Outcome outcome) {
    LOG.atInfo()
        .addKeyValue(ORDER_ID, report.order())
        .addKeyValue("news", report.news().getClass().getSimpleName())
        .addKeyValue("outcome", outcome)
        .log("order.execution-heard");
  }

  static void askedOfAccount(AccountId account, AccountWish wish, Object outcome) {
    LOG.atInfo()
        .addKeyValue("account", account)
        .addKeyValue("wish", wish.getClass().getSimpleName())
        .addKeyValue("outcome", outcome.getClass().getSimpleName())
        .log("account.asked");
  }

  static void compared(AccountId account, ReconcileAccount.Outcome outcome) {
    LOG.atInfo()
        .addKeyValue("account", account)
        .addKeyValue("outcome", outcome)
        .log("account.compared");
  }

  static void lookedAfter(AccountId account, Object outcome) {
    LOG.atInfo()
        .addKeyValue("account", account)
        .addKeyValue("outcome", outcome)
        .log("account.looked-after");
  }

  static void swept(long stop, Object outcome) {
    LOG.atInfo().addKeyValue("stop", stop).addKeyValue("outcome", outcome).log("platform.swept");
  }

  static void announced(String name, Object outcome) {
    LOG.atInfo()
        .addKeyValue("announcement", name)
        .addKeyValue("outcome", outcome)
        .log("platform.announced");
  }

  /** Only what is not as it should be; every guarded account is looked at each minute. */
  static void guarded(AccountId account, KeepProtected.Outcome outcome, Instant at) {
    if (outcome.unguarded() + outcome.orphans() > 0) {
      LOG.atWarn()
          .addKeyValue("account", account)
          .addKeyValue("unguarded", outcome.unguarded())
          .addKeyValue("left", outcome.left())
          .addKeyValue("orphans", outcome.orphans())
          .log("position.unguarded");
    }
    if (outcome.waiting() > 0 && untilNext(outcome).compareTo(USUAL_WAIT) > 0) {
      MetricLine.seconds(UNPROTECTED, untilNext(outcome).toSeconds(), at);
    }
  }

  /** Where nobody looks again by themselves, the guard does in a minute. */
  private static Duration untilNext(KeepProtected.Outcome outcome) {
    return outcome.waits().isZero() ? GUARD_LOOKS_EVERY : outcome.waits();
  }

  static void reconciled(OrderId order, Reconcile.Outcome outcome) {
    LOG.atInfo()
        .addKeyValue(ORDER_ID, order)
        .addKeyValue("outcome", outcome)
        .log("order.reconciled");
  }
}
