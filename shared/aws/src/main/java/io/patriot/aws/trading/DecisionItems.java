package io.patriot.aws.trading;

import io.micronaut.json.tree.JsonNode;
import io.patriot.application.order.Decided;
import io.patriot.application.order.DecisionInputs;
import io.patriot.aws.table.Item;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.risk.RiskPolicy;
import io.patriot.events.EventEnvelope;
import io.patriot.events.Wire;
import io.patriot.events.order.OrderEventsOnTheWire;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What a verdict was reached from, beside the event that tells it. It is packed, since a book with
 * many orders is long, and nobody pays for what packs away.
 */
final class DecisionItems {
  static final String INPUTS = "inputs";
  static final String INPUTS_HASH = "inputsHash";
  static final String VERDICT_HASH = "verdictHash";
  static final String RULES = "rules";

  /** Far more than the largest book comes to; what is longer was not written here. */
  private static final int UNPACKED_MAX = 4_000_000;

  private final Wire wire;

  DecisionItems(Wire wire) {
    this.wire = wire;
  }

  /** The event with what it was decided by, if it is the verdict. */
  Item with(Item item, OrderEvent event, EventEnvelope envelope, DecisionInputs inputs) {
    if (!isVerdict(event)) {
      return item;
    }
    String text = wire.write(DecisionInputsV1.of(inputs));
    return item.with(INPUTS, packed(text))
        .with(INPUTS_HASH, Sealed.hash(text))
        .with(VERDICT_HASH, verdictHash(envelope.type(), envelope.detail()))
        .with(RULES, RiskPolicy.NAME);
  }

  /** What was kept of a verdict, if the event is one that the rules were asked for. */
  Optional<Decided> read(Item item, EventEnvelope envelope) {
    return item.find(INPUTS_HASH)
        .map(
            hash ->
                new Decided(
                    envelope.version(),
                    wire.read(unpacked(item.bytes(INPUTS)), DecisionInputsV1.class).toApplication(),
                    item.text(RULES),
                    hash,
                    item.text(VERDICT_HASH)));
  }

  /** Whether what is kept beside an event is what its hashes were made of. */
  boolean isAsWritten(Item item, EventEnvelope envelope) {
    Optional<String> inputs = item.find(INPUTS_HASH);
    return inputs.isEmpty()
        || (inputs.get().equals(Sealed.hash(unpacked(item.bytes(INPUTS))))
            && item.text(VERDICT_HASH).equals(verdictHash(envelope.type(), envelope.detail())));
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

  private static boolean isVerdict(OrderEvent event) {
    return event instanceof OrderEvent.Approved || event instanceof OrderEvent.Denied;
  }

  private static byte[] packed(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var packing = new DeflaterOutputStream(bytes)) {
      packing.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Unreadable bytes are as good as others: no hash is made of them. */
  private static String unpacked(byte[] bytes) {
    try (var unpacking = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return new String(unpacking.readNBytes(UNPACKED_MAX), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
