package io.patriot.aws.paper;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.paper.PaperOrder;
import io.patriot.events.message.CauseV1;
import io.patriot.events.order.FillV1;
import io.patriot.events.order.OrderIntentV1;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order of the paper venue as it is stored. The state says which of the texts are set. */
@Serdeable
record PaperOrderStateV1(
    OrderIntentV1 intent,
    State state,
    @Nullable String code,
    @Nullable String text,
    @Nullable QueuePlaceV1 place,
    @Nullable PaperTriggerV1 trigger,
    @Nullable Boolean amended,
    List<FillV1> fills,
    boolean settled,
    CauseV1 cause,
    long version) {

  /** Where it stands. */
  enum State {
    LIVE,
    FILLED,
    CANCELLED,
    EXPIRED,
    REJECTED
  }

  static PaperOrderStateV1 of(PaperOrder order) {
    return switch (order.state()) {
      case PaperOrder.State.Live _ -> v1(order, State.LIVE, null, null);
      case PaperOrder.State.Filled _ -> v1(order, State.FILLED, null, null);
      case PaperOrder.State.Cancelled(var why) -> v1(order, State.CANCELLED, null, why);
      case PaperOrder.State.Expired(var why) -> v1(order, State.EXPIRED, null, why);
      case PaperOrder.State.Rejected(var code, var message) ->
          v1(order, State.REJECTED, code, message);
    };
  }

  PaperOrder toApplication() {
    return new PaperOrder(
        intent.toDomain(),
        switch (state) {
          case LIVE -> new PaperOrder.State.Live();
          case FILLED -> new PaperOrder.State.Filled();
          case CANCELLED -> new PaperOrder.State.Cancelled(set(text));
          case EXPIRED -> new PaperOrder.State.Expired(set(text));
          case REJECTED -> new PaperOrder.State.Rejected(set(code), set(text));
        },
        Optional.ofNullable(place).map(QueuePlaceV1::toApplication),
        Optional.ofNullable(trigger).map(PaperTriggerV1::toApplication),
        Boolean.TRUE.equals(amended),
        fills.stream().map(FillV1::toDomain).toList(),
        settled,
        cause.toApplication(),
        version);
  }

  private static PaperOrderStateV1 v1(
      PaperOrder order, State state, @Nullable String code, @Nullable String text) {
    return new PaperOrderStateV1(
        OrderIntentV1.of(order.intent()),
        state,
        code,
        text,
        order.place().map(QueuePlaceV1::of).orElse(null),
        order.trigger().map(PaperTriggerV1::of).orElse(null),
        order.amended(),
        order.fills().stream().map(FillV1::of).toList(),
        order.settled(),
        CauseV1.of(order.cause()),
        order.version());
  }

  private static String set(@Nullable String part) {
    if (part == null) {
      throw new IllegalStateException("A stored paper order lacks a part of its state");
    }
    return part;
  }
}
