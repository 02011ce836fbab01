package io.patriot.telegram.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.telegram.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateGateTest {
  private final HandClock clock = new HandClock();
  private final RateGate gate = new RateGate(RateLimits.AS_TELEGRAM, clock);

  private int saidTo(long firstChat, int chats, int times) {
    int said = 0;
    for (int i = 0; i < times; i++) {
      if (gate.speak(firstChat + i % chats) == 0) {
        said++;
      }
    }
    return said;
  }

  @Test
  void thirtyChatsCanBeSpokenToInASecond() {
    assertThat(saidTo(1, 60, 60)).isEqualTo(30);
    assertThat(gate.shutForSeconds()).isEqualTo(1);
    clock.turn(Duration.ofSeconds(1));
    assertThat(gate.shutForSeconds()).isZero();
    assertThat(saidTo(100, 60, 60)).isEqualTo(30);
  }

  @Test
  void oneChatHearsOneWordASecondAfterASmallBurst() {
    assertThat(saidTo(1, 1, 10)).isEqualTo(3);
    clock.turn(Duration.ofSeconds(1));
    assertThat(saidTo(1, 1, 10)).isEqualTo(1);
  }

  @Test
  void aGroupHearsTwentyWordsAMinute() {
    assertThat(saidTo(-5, 1, 40)).isEqualTo(20);
    assertThat(gate.speak(-5)).isEqualTo(3);
    clock.turn(Duration.ofMinutes(1));
    assertThat(saidTo(-5, 1, 40)).isEqualTo(20);
  }

  @Test
  void withoutLimitsNobodyWaits() {
    var open = new RateGate(RateLimits.OFF, clock);
    for (int i = 0; i < 1_000; i++) {
      assertThat(open.speak(1)).isZero();
    }
  }
}
