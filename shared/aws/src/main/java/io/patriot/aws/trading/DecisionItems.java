package io.patriot.aws.trading;

import io.micronaut.json.tree.JsonNode;
import io.patriot.application.order.Decided;
import io.patriot.application.order.DecisionInputs;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Packed;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.events.EventEnvelope;
import io.patriot.events.UnreadableMessage;
import io.patriot.events.Wire;
import io.patriot.events.order.OrderEventsOnTheWire;
import java.util.Optional;

/** What a verdict was reached from, packed, beside the event that tells it. */
final class DecisionItems {
  static final String INPUTS = "inputs";

  private final Wire wire;

  DecisionItems(Wire wire) {
    this.wire = wire;
  }

  /** The event with what it was decided by, if it is the verdict. */
  Item with(Item item, OrderEvent event, DecisionInputs inputs) {
    return event instanceof OrderEvent.Approved || event instanceof OrderEvent.Denied
        ? item.with(INPUTS, Packed.DECISIONS.pack(wire.write(DecisionInputsV1.of(inputs))))
        : item;
  }

  /**
   * What was kept of a verdict, if the event is one that the rules were asked for and it can still
   * be read.
   *
   * @param intent the wish, from the order's first event
   */
  Optional<Decided> read(Item item, EventEnvelope envelope, OrderIntent intent) {
    return item.findBytes(INPUTS)
        .flatMap(Packed.DECISIONS::unpack)
        .flatMap(text -> decided(text, envelope, intent));
  }

  private Optional<Decided> decided(String text, EventEnvelope envelope, OrderIntent intent) {
    try {
      DecisionInputsV1 inputs = wire.read(text, DecisionInputsV1.class);
      return Optional.of(
          new Decided(
              envelope.version(),
              inputs.toApplication(intent),
              inputs.rules(),
              Sealed.hash(text),
              verdictHash(envelope.type(), envelope.detail())));
    } catch (UnreadableMessage e) {
      return Optional.empty(); // somebody changed it; the seal tells
    }
  }

  /** The hash of a verdict that was reached on an order. */
  String verdictHash(OrderEvent verdict, Order order) {
    Object detail =
        OrderEventsOnTheWire.detail(
            verdict, order, null, Money.zero(order.executed().fees().asset()));
    return verdictHash(OrderEventsOnTheWire.type(verdict).wireName(), wire.tree(detail));
  }

  private String verdictHash(String type, JsonNode detail) {
    return Sealed.hash(type + "\n" + wire.write(detail));
  }
}
