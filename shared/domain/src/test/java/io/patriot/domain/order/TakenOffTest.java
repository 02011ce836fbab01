package io.patriot.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakenOffTest {
  private static final OrderEvent SENT =
      new OrderEvent.Submitted(1, Instant.parse("2026-01-05T12:00:00Z"));
  private static final OrderEvent THERE = new OrderEvent.Accepted("77");
  private static final OrderEvent ASKED = new OrderEvent.CancelRequested("user:1");
  private static final OrderEvent GONE = new OrderEvent.Cancelled("cancelled at the venue");

  @Test
  void whatNobodyAskedForIsTheVenues() {
    assertThat(TakenOff.byItsVenue(List.of(SENT, THERE, GONE))).isTrue();
  }

  @Test
  void whatItsOwnerOrThePlatformAskedForIsTheirs() {
    assertThat(TakenOff.byItsVenue(List.of(SENT, THERE, ASKED, GONE))).isFalse();
  }

  @Test
  void whatWasNeverSentIsNotTheVenues() {
    assertThat(TakenOff.byItsVenue(List.of(GONE))).isFalse();
  }

  @Test
  void whatStillWaitsIsNotOver() {
    assertThat(TakenOff.byItsVenue(List.of(SENT, THERE))).isFalse();
  }
}
