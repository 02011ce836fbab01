package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.order.WindDown;
import java.time.Instant;

/** What is to become of an account that its owner stopped, and how often it was looked at. */
@Serdeable
public record WindDownV1(
    String requestId, boolean everything, String heldUntil, int orders, int positions, int looks) {
  public static WindDownV1 of(WindDown windDown) {
    return new WindDownV1(
        windDown.requestId(),
        windDown.everything(),
        windDown.heldUntil().toString(),
        windDown.orders(),
        windDown.positions(),
        windDown.looks());
  }

  public WindDown toApplication() {
    return new WindDown(requestId, everything, Instant.parse(heldUntil), orders, positions, looks);
  }
}
