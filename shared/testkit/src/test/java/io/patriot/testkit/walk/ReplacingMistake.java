package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.aCause;

import io.patriot.application.order.Commit;
import io.patriot.application.venue.PlacementResult;
import io.patriot.application.venue.VenueOrder;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.testkit.Interception;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mistakes made on purpose: a walk that does not find them would find nothing. */
enum ReplacingMistake {
  NOTHING("nothing"),
  /** Protection is asked back as soon as the new order is decided on. */
  ROOM_ON_A_DECISION("unprotected"),
  /** Protection is asked back though nobody knows whether the venue has the new order. */
  ROOM_ON_SILENCE("unprotected"),
  /** What was asked back counts as taken off, whatever the venue says. */
  ASKED_BACK_IS_TAKEN_OFF("both may open"),
  /** The new order is placed in full, whatever the old one has traded. */
  TRADES_FORGOTTEN("opened twice"),
  /** Nobody looks for what stopped half way. */
  NO_SWEEP("stuck half way");

  private final String symptom;

  ReplacingMistake(String symptom) {
    this.symptom = symptom;
  }

  /** What must be seen to be wrong because of it. */
  String symptom() {
    return symptom;
  }

  @Nullable Object spoil(ReplacingWorld world, String method, Interception.Call call) {
    Object result = call.proceed();
    return switch (this) {
      case ROOM_ON_A_DECISION -> {
        if (call.arguments().getFirst() instanceof Commit commit && isDecision(commit, world)) {
          askBack(world);
        }
        yield result;
      }
      case ROOM_ON_SILENCE -> {
        if (method.equals("place") && result instanceof PlacementResult.Unknown) {
          askBack(world);
        }
        yield result;
      }
      case ASKED_BACK_IS_TAKEN_OFF ->
          result instanceof VenueOrder.Found found && isOldAskedBack(call, world)
              ? with(found, new VenueOrder.Status.Cancelled("it was asked to"))
              : result;
      case TRADES_FORGOTTEN ->
          result instanceof VenueOrder.Found found ? with(found, found.status()) : result;
      case NOTHING, NO_SWEEP -> result;
    };
  }

  private static boolean isDecision(Commit commit, ReplacingWorld world) {
    return commit.order().id().equals(world.replacement())
        && commit.events().stream().anyMatch(event -> event instanceof OrderEvent.Approved);
  }

  private static void askBack(ReplacingWorld world) {
    world.venue.cancel(world.order(world.old()).intent(), aCause());
  }

  private static boolean isOldAskedBack(Interception.Call call, ReplacingWorld world) {
    return call.arguments().getFirst() instanceof OrderIntent intent
        && intent.orderId().equals(world.old())
        && world.store.history(intent.account(), world.old()).stream()
            .anyMatch(recorded -> recorded.event() instanceof OrderEvent.CancelRequested);
  }

  private static VenueOrder.Found with(VenueOrder.Found found, VenueOrder.Status status) {
    return new VenueOrder.Found(
        found.venueOrderId(), found.quantity(), found.price(), status, List.of());
  }
}
