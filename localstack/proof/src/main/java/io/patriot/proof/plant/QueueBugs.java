package io.patriot.proof.plant;

import io.patriot.application.order.Doubt;
import io.patriot.application.order.LookAfter;
import io.patriot.application.order.ProtectionLook;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.application.venue.ExecutionReports;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderId;
import io.patriot.proof.cloud.Machines;
import java.time.Duration;

/** Bugs of whoever sends messages or takes them. */
final class QueueBugs {
  private static final String DONE = "{\"batchItemFailures\":[]}";

  private QueueBugs() {}

  static ReconcileRequests nobodyAsksForOrders(ReconcileRequests requests) {
    return new ReconcileRequests() {
      @Override
      public void send(AccountId account, OrderId order, Duration delay, Cause cause) {}

      @Override
      public void sendReplacing(AccountId account, OrderId order, Duration delay, Cause cause) {}

      @Override
      public void send(AccountId account, Duration delay, Cause cause) {
        requests.send(account, delay, cause);
      }

      @Override
      public void send(AccountId account, Doubt doubt, Duration delay, Cause cause) {
        requests.send(account, doubt, delay, cause);
      }

      @Override
      public void send(AccountId account, LookAfter look, Duration delay, Cause cause) {
        requests.send(account, look, delay, cause);
      }

      @Override
      public void send(AccountId account, ProtectionLook look, Duration delay, Cause cause) {
        requests.send(account, look, delay, cause);
      }
    };
  }

  /** Neither when a stream had a gap nor every few minutes. */
  static ReconcileRequests nobodyComparesAccounts(ReconcileRequests requests) {
    return new ReconcileRequests() {
      @Override
      public void send(AccountId account, OrderId order, Duration delay, Cause cause) {
        requests.send(account, order, delay, cause);
      }

      @Override
      public void sendReplacing(AccountId account, OrderId order, Duration delay, Cause cause) {
        requests.sendReplacing(account, order, delay, cause);
      }

      @Override
      public void send(AccountId account, Duration delay, Cause cause) {
        if (!cause.actor().startsWith("system:")) {
          requests.send(account, delay, cause);
        }
      }

      @Override
      public void send(AccountId account, Doubt doubt, Duration delay, Cause cause) {
        requests.send(account, doubt, delay, cause);
      }

      @Override
      public void send(AccountId account, LookAfter look, Duration delay, Cause cause) {
        requests.send(account, look, delay, cause);
      }

      @Override
      public void send(AccountId account, ProtectionLook look, Duration delay, Cause cause) {
        requests.send(account, look, delay, cause);
      }
    };
  }

  static ExecutionReports endsNotToldOn(ExecutionReports reports) {
    return (news, cause) ->
        reports.send(
            news.stream()
                .filter(
                    report ->
                        !(report.news() instanceof News.Cancelled
                            || report.news() instanceof News.Expired))
                .toList(),
            cause);
  }

  static Machines takenIsDone(Machines machines) {
    return (event, outcome) ->
        machines.invoke(
            event,
            new Machines.Outcome() {
              @Override
              public void answered(String answer) {
                outcome.answered(answer);
              }

              @Override
              public void failed(RuntimeException error) {
                outcome.answered(DONE);
              }

              @Override
              public void died() {
                outcome.answered(DONE);
              }
            });
  }

  static Machines failureIsDone(Machines machines) {
    return (event, outcome) ->
        machines.invoke(
            event,
            new Machines.Outcome() {
              @Override
              public void answered(String answer) {
                outcome.answered(DONE);
              }

              @Override
              public void failed(RuntimeException error) {
                outcome.failed(error);
              }

              @Override
              public void died() {
                outcome.died();
              }
            });
  }
}
