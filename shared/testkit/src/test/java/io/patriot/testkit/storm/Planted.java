package io.patriot.testkit.storm;

import io.patriot.application.order.Commit;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.RecordedEvent;
import io.patriot.application.venue.PlacementResult;
import io.patriot.testkit.Interception;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Mistakes made on purpose: a storm that does not find them would find nothing. */
enum Planted {
  NOTHING("nothing"),
  /** Fills are not told apart by their trade ids. */
  FILLS_COUNT_TWICE("counted twice"),
  /** The claim does not look at the trading switch. */
  NO_FENCE("sent although trading was"),
  /** Something stored in between is overwritten, or so the writer believes. */
  CONFLICTS_UNNOTICED("twice"),
  /** A time-out counts as a rejection. */
  SILENCE_IS_REJECTION("one of us thinks it ended"),
  /** A time-out is answered by sending the order again. */
  SILENCE_IS_SENT_AGAIN("the venue had it twice"),
  /** An order that may still arrive counts as one that never will. */
  PROOF_TOO_EARLY("the venue had it twice"),
  /** Nobody looks for orders that got stuck. */
  NO_SWEEP("it is stuck");

  private final String symptom;

  Planted(String symptom) {
    this.symptom = symptom;
  }

  /** What must be seen to be wrong because of it. */
  String symptom() {
    return symptom;
  }

  @Nullable Object spoil(String method, Interception.Call call) {
    return switch (this) {
      case FILLS_COUNT_TWICE -> {
        if (call.arguments().getFirst() instanceof Commit commit) {
          call.arguments().set(0, without(commit, true, false));
        }
        yield call.proceed();
      }
      case NO_FENCE -> {
        if (call.arguments().getFirst() instanceof Commit commit) {
          call.arguments().set(0, without(commit, false, true));
        }
        yield call.proceed();
      }
      case CONFLICTS_UNNOTICED -> {
        Object result = call.proceed();
        yield result == CommitResult.CONFLICT ? CommitResult.COMMITTED : result;
      }
      case SILENCE_IS_REJECTION -> {
        Object result = call.proceed();
        yield result instanceof PlacementResult.Unknown(var cause)
            ? new PlacementResult.Rejected("TIMEOUT", cause)
            : result;
      }
      case SILENCE_IS_SENT_AGAIN -> {
        Object result = call.proceed();
        yield method.equals("place") && result instanceof PlacementResult.Unknown
            ? call.proceed()
            : result;
      }
      case PROOF_TOO_EARLY -> {
        Object result = call.proceed();
        yield method.equals("history") ? longAgo((List<?>) Objects.requireNonNull(result)) : result;
      }
      case NOTHING, NO_SWEEP -> call.proceed();
    };
  }

  private static List<RecordedEvent> longAgo(List<?> history) {
    return history.stream()
        .map(RecordedEvent.class::cast)
        .map(
            recorded ->
                new RecordedEvent(
                    recorded.version(),
                    recorded.at().minus(Duration.ofMinutes(1)),
                    recorded.cause(),
                    recorded.event()))
        .toList();
  }

  private static Commit without(Commit commit, boolean fill, boolean fence) {
    return new Commit(
        commit.order(),
        commit.events(),
        commit.book(),
        commit.gain(),
        fence ? null : commit.fence(),
        fill ? null : commit.fill(),
        commit.cause(),
        commit.at(),
        commit.inputs());
  }
}
