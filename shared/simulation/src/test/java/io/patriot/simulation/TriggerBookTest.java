package io.patriot.simulation;

import static io.patriot.simulation.Pit.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TriggerSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** When conditional orders wake. */
final class TriggerBookTest {
  private final TriggerBook book = new TriggerBook();

  @Test
  void aStopWakesWhenTheMarketMovesAgainstIt() {
    waits('b', Side.BUY, stop("101"));
    waits('s', Side.SELL, stop("99"));

    assertThat(last("100")).isEmpty();
    assertThat(last("101")).containsExactly(id('b'));
    assertThat(last("98.5")).containsExactly(id('s'));
    assertThat(last("98.5")).isEmpty();
  }

  @Test
  void aTargetWakesWhenTheMarketMovesItsWay() {
    waits('b', Side.BUY, target("99"));
    waits('s', Side.SELL, target("101"));

    assertThat(last("100")).isEmpty();
    assertThat(last("99")).containsExactly(id('b'));
    assertThat(last("102")).containsExactly(id('s'));
  }

  @Test
  void aTrailingSellWakesWhenThePriceComesBackFromItsHigh() {
    waits('t', Side.SELL, trailing("0.01", Optional.empty()));

    assertThat(last("100")).isEmpty();
    assertThat(last("110")).isEmpty();
    assertThat(last("108.91")).isEmpty();
    assertThat(last("108.9")).containsExactly(id('t'));
  }

  @Test
  void aTrailingBuyBeginsAtItsActivationAndWakesAboveItsLow() {
    waits('t', Side.BUY, trailing("0.01", Optional.of("95")));

    assertThat(last("90.9")).as("begins here").isEmpty();
    assertThat(last("90")).isEmpty();
    assertThat(last("90.89")).isEmpty();
    assertThat(last("90.9")).containsExactly(id('t'));
  }

  @Test
  void aTrailingStopThatHasNotBegunSleepsThroughAnything() {
    waits('t', Side.SELL, trailing("0.01", Optional.of("120")));

    assertThat(last("100")).isEmpty();
    assertThat(last("50")).isEmpty();
  }

  @Test
  void eachWatchesItsOwnPrice() {
    book.add(
        id('m'), TriggerSource.MARK, Trigger.of(terms(Side.SELL, stop("99")), Optional.empty()));

    assertThat(book.watches(TriggerSource.LAST)).isFalse();
    assertThat(last("90")).isEmpty();
    assertThat(book.reachedAt(TriggerSource.MARK, new BigDecimal("90"))).containsExactly(id('m'));
    assertThat(book.watches(TriggerSource.MARK)).isFalse();
  }

  @Test
  void whatOnePriceWakesComesInTheOrderItCame() {
    waits('c', Side.SELL, stop("98"));
    waits('a', Side.BUY, target("99"));
    waits('b', Side.SELL, trailing("0.01", Optional.empty()));
    last("100");

    assertThat(last("97")).containsExactly(id('c'), id('a'), id('b'));
  }

  @Test
  void whatWasTakenBackNeverWakes() {
    waits('s', Side.SELL, stop("99"));

    assertThat(book.remove(id('s'))).isTrue();
    assertThat(book.remove(id('s'))).isFalse();
    assertThat(last("50")).isEmpty();
  }

  @Property(tries = 200)
  void itWakesTheSameAsLookingAtEveryOrderOneByOne(
      @ForAll @Size(max = 20) List<@IntRange(min = 80, max = 120) Integer> levels,
      @ForAll @Size(max = 30) List<@IntRange(min = 80, max = 120) Integer> prices) {
    var quick = new TriggerBook();
    Map<OrderId, Trigger> naive = new LinkedHashMap<>();
    for (int i = 0; i < levels.size(); i++) {
      Side side = i % 2 == 0 ? Side.BUY : Side.SELL;
      OrderType type =
          switch (i % 3) {
            case 0 -> stop(levels.get(i).toString());
            case 1 -> target(levels.get(i).toString());
            default -> trailing("0.02", Optional.of(levels.get(i).toString()));
          };
      OrderId id = id((char) ('a' + i));
      quick.add(id, TriggerSource.LAST, Trigger.of(terms(side, type), Optional.empty()));
      naive.put(id, Trigger.of(terms(side, type), Optional.empty()));
    }
    for (int price : prices) {
      var expected = new ArrayList<OrderId>();
      naive.forEach(
          (id, trigger) -> {
            if (trigger.isReachedAt(BigDecimal.valueOf(price))) {
              expected.add(id);
            }
          });
      expected.forEach(naive::remove);
      assertThat(quick.reachedAt(TriggerSource.LAST, BigDecimal.valueOf(price)))
          .isEqualTo(expected);
    }
  }

  private List<OrderId> last(String price) {
    return book.reachedAt(TriggerSource.LAST, new BigDecimal(price));
  }

  private void waits(char name, Side side, OrderType type) {
    book.add(id(name), TriggerSource.LAST, Trigger.of(terms(side, type), Optional.empty()));
  }

  private static OrderTerms terms(Side side, OrderType type) {
    return new OrderTerms(Pit.COIN.symbol(), side, Quantity.of("1"), type, false);
  }

  private static OrderType stop(String trigger) {
    return new OrderType.Stop(Price.of(trigger), TriggerSource.LAST, Optional.empty());
  }

  private static OrderType target(String trigger) {
    return new OrderType.TakeProfit(Price.of(trigger), TriggerSource.LAST, Optional.empty());
  }

  private static OrderType trailing(String callback, Optional<String> activation) {
    return new OrderType.TrailingStop(
        Rate.of(callback), TriggerSource.LAST, activation.map(Price::of));
  }
}
