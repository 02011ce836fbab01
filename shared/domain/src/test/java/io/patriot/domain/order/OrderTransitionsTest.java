package io.patriot.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.patriot.domain.Examples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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
    assertThat(after.intent()).isEqualTo(before.intent());
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
