package io.patriot.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.patriot.domain.Examples;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Checks every cell of order-transitions.md. */
class OrderTransitionsTest {
  private static final List<List<String>> TABLE = table();

  @TestFactory
  Stream<DynamicTest> everyCellOfTheTableIsTrue() {
    List<String> events = TABLE.getFirst();
    return TABLE.stream()
        .skip(2)
        .flatMap(
            row ->
                IntStream.range(1, row.size())
                    .mapToObj(
                        i ->
                            dynamicTest(
                                row.getFirst() + " + " + events.get(i) + " = " + row.get(i),
                                () -> check(row.getFirst(), events.get(i), row.get(i)))));
  }

  @Test
  void theTableHasEveryStateAndEveryEvent() {
    List<String> states = TABLE.stream().skip(2).map(List::getFirst).toList();
    assertThat(states).containsExactlyInAnyOrderElementsOf(namesOf(Order.class, Order.Head.class));
    assertThat(TABLE.getFirst().stream().skip(1).map(name -> name.replaceAll(" .*", "")))
        .containsOnlyOnceElementsOf(namesOf(OrderEvent.class, OrderEvent.Filled.class))
        .contains("Filled");
  }

  @Test
  void aSecondSendingMustCountOn() {
    Order unknown = SampleOrders.in("Unknown");
    assertThatExceptionOfType(IllegalTransition.class)
        .isThrownBy(() -> unknown.after(new OrderEvent.Submitted(1, Examples.NOON)));
  }

  @Test
  void anAmendmentChangesPriceAndQuantityAndNothingElse() {
    Order before = SampleOrders.in("PartiallyFilled");
    Order after = before.after(SampleOrders.event("Amended", before));
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.intent().quantity()).isEqualTo(Quantity.of("0.04"));
    assertThat(after.intent().terms().type().limitPrice()).contains(Price.of("61000"));
    assertThat(after.executed()).isEqualTo(before.executed());
    assertThat(after.leaves()).isEqualTo(Quantity.of("0.03"));
  }

  @Test
  void anOrderThatClosesThePositionMayTradeMoreThanWasHeldWhenItWasAskedFor() {
    var type = new OrderType.Stop(Price.of("60000"), TriggerSource.MARK, Optional.empty());
    var terms = new OrderTerms(Examples.BTC, Side.SELL, Quantity.of("0.03"), type, true, true);
    Order order =
        Order.replay(
            List.of(
                new OrderEvent.Requested(Examples.anIntent("card:stop", terms)),
                new OrderEvent.Approved(Money.usdt("1"), Price.of("61800")),
                new OrderEvent.Submitted(1, Examples.NOON.plusSeconds(15)),
                new OrderEvent.Accepted("a1"),
                new OrderEvent.Triggered("v1"),
                new OrderEvent.Filled(Examples.aFillOf("0.03", "60000")),
                new OrderEvent.Filled(Examples.aFillOf("0.01", "59990"))),
            SampleOrders.NOTHING);
    assertThat(order).isInstanceOf(Order.Filled.class);
    assertThat(order.executed().quantity()).isEqualTo(Quantity.of("0.04"));
    assertThat(order.leaves()).isEqualTo(Quantity.ZERO);
  }

  @Test
  void overfillIsRefused() {
    Order open = SampleOrders.in("Open");
    assertThatExceptionOfType(IllegalTransition.class)
        .isThrownBy(() -> open.after(new OrderEvent.Filled(Examples.aFillOf("0.031", "61800.1"))))
        .withMessageContaining("Overfill");
  }

  private static void check(String state, String column, String expected) {
    Order before = SampleOrders.in(state);
    assertThat(before.getClass().getSimpleName()).isEqualTo(state);
    OrderEvent event = SampleOrders.event(column, before);
    if (expected.equals("refused")) {
      assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> before.after(event));
      return;
    }
    Order after = before.after(event);
    assertThat(after.version()).isEqualTo(before.version() + 1);
    if (!(event instanceof OrderEvent.Amended)) {
      assertThat(after.intent()).isEqualTo(before.intent());
    }
    if (expected.equals("known")) {
      assertThat(after).usingRecursiveComparison().ignoringFields("head.version").isEqualTo(before);
      assertThat(after).hasSameClassAs(before);
      return;
    }
    assertThat(after.getClass().getSimpleName()).isEqualTo(expected);
    int fills = event instanceof OrderEvent.Filled ? 1 : 0;
    assertThat(after.executed().fills()).isEqualTo(before.executed().fills() + fills);
  }

  private static List<String> namesOf(Class<?> sealed, Class<?> except) {
    return Stream.of(sealed.getDeclaredClasses())
        .filter(type -> type != except)
        .map(Class::getSimpleName)
        .toList();
  }

  private static List<List<String>> table() {
    try (InputStream in =
        Objects.requireNonNull(
            OrderTransitionsTest.class.getResourceAsStream("/order-transitions.md"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("|"))
          .map(line -> Stream.of(line.substring(1).split("\\|")).map(String::strip).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
