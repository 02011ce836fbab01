package io.patriot.aws.table;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What became of a transaction. */
public sealed interface Transaction {
  /** All of it is stored. */
  record Committed() implements Transaction {}

  /**
   * Nothing of it is stored.
   *
   * @param verdicts one for each write, in their order
   */
  record Cancelled(List<Verdict> verdicts) implements Transaction {
    /** Whether this write's condition did not hold. */
    public boolean failedAt(int write) {
      return verdicts.get(write) == Verdict.CONDITION_FAILED;
    }

    /** Whether another transaction was busy with one of the items, and no condition had failed. */
    public boolean onlyMetAnother() {
      return !verdicts.contains(Verdict.CONDITION_FAILED);
    }
  }

  /** Why one write did or did not stand in the way. */
  enum Verdict {
    FINE,
    CONDITION_FAILED,
    MET_ANOTHER_TRANSACTION
  }

  static Transaction cancelled(TransactionCanceledException cancellation) {
    return new Cancelled(
        cancellation.cancellationReasons().stream()
            .map(reason -> verdict(reason, cancellation))
            .toList());
  }

  private static Verdict verdict(
      CancellationReason reason, TransactionCanceledException cancellation) {
    String code = reason.code() == null ? "None" : reason.code();
    return switch (code) {
      case "None" -> Verdict.FINE;
      case "ConditionalCheckFailed" -> Verdict.CONDITION_FAILED;
      case "TransactionConflict" -> Verdict.MET_ANOTHER_TRANSACTION;
      case "ProvisionedThroughputExceeded", "ThrottlingError", "RequestLimitExceeded" ->
          throw new StoreUnavailable("write a transaction", cancellation);
      default -> throw cancellation;
    };
  }
}
