package io.patriot.domain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.domain.money.Price;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DailyClosesTest {
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void theNewestDaysAreKept() {
    DailyCloses kept = DailyCloses.newest(BTC, days(DailyCloses.DAYS_MAX + 5));
    assertThat(kept.days()).isEqualTo(DailyCloses.DAYS_MAX);
    assertThat(kept.byDay().lastKey()).isEqualTo(TODAY.minusDays(1));
  }

  @Test
  void moreThanAreKeptAreRefused() {
    assertThatThrownBy(() -> new DailyCloses(BTC, new TreeMap<>(days(DailyCloses.DAYS_MAX + 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theyReachToTodayWhenYesterdayIsKnown() {
    DailyCloses known = new DailyCloses(BTC, new TreeMap<>(days(3)));
    assertThat(known.reachTo(TODAY, 1)).isTrue();
    assertThat(known.reachTo(TODAY.plusDays(1), 1)).isFalse();
    assertThat(new DailyCloses(BTC, new TreeMap<>()).reachTo(TODAY, 1)).isFalse();
  }

  private static Map<LocalDate, Price> days(int count) {
    var days = new TreeMap<LocalDate, Price>();
    for (int i = 1; i <= count; i++) {
      days.put(TODAY.minusDays(i), Price.of("100"));
    }
    return days;
  }
}
