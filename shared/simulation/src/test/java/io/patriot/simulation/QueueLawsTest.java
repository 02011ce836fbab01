package io.patriot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.order.Side;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The line at one price, against the arithmetic of a line. */
final class QueueLawsTest {

  @Property(tries = 300)
  void ordersAreServedExactlyWhenTheLineBeforeThemHasTraded(
      @ForAll @IntRange(min = 1, max = 40) int displayed,
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 9) Integer> quantities,
      @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 9) Integer> trades,
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 40) Integer> shownMeanwhile) {
    MatchingEngine engine = Pit.engine("100.0x" + displayed + " / 100.1x5");
    for (int i = 0; i < quantities.size(); i++) {
      engine.place(Pit.limit((char) ('a' + i), Side.BUY, "" + quantities.get(i), "100"), Pit.NOON);
    }
    long traded = 0;
    for (int i = 0; i < trades.size(); i++) {
      if (i < shownMeanwhile.size()) {
        engine.book().set(Side.BUY, 1_000, shownMeanwhile.get(i));
        assertThat(engine.onBookChange(Pit.NOON)).isEmpty();
      }
      engine.onTrade(1_000, trades.get(i), true, Pit.NOON);
      traded += trades.get(i);
      long beyondTheLine = Math.max(0, traded - displayed);
      for (int j = 0; j < quantities.size(); j++) {
        long expected = Math.min(quantities.get(j), beyondTheLine);
        assertThat(filledLots(engine, (char) ('a' + j), quantities.get(j))).isEqualTo(expected);
        beyondTheLine -= expected;
      }
    }
  }

  private static long filledLots(MatchingEngine engine, char name, int quantity) {
    return engine
        .resting(Pit.id(name))
        .map(order -> Pit.COIN.toLots(order.filled()))
        .orElse((long) quantity);
  }
}
