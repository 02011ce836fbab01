package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.order.WindDown;
import io.patriot.events.UnreadableMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of an account that was stopped, and how often it was looked at.
 *
 * @param heldUntil its owner's stop that it belongs to
 * @param platformStop the stop of the platform that it belongs to
 */
@Serdeable
public record WindDownV1(
    String requestId,
    boolean everything,
    @Nullable String heldUntil,
    int orders,
    int positions,
    int looks,
    @Nullable Long platformStop) {
  public static WindDownV1 of(WindDown windDown) {
    return new WindDownV1(
        windDown.requestId(),
        windDown.everything(),
        windDown.stop() instanceof WindDown.Stop.ByOwner(var heldUntil)
            ? heldUntil.toString()
            : null,
        windDown.orders(),
        windDown.positions(),
        windDown.looks(),
        windDown.stop() instanceof WindDown.Stop.OfPlatform(long stop) ? stop : null);
  }

  public WindDown toApplication() {
    return new WindDown(requestId, everything, stop(), orders, positions, looks);
  }

  private WindDown.Stop stop() {
    if (platformStop != null) {
      return new WindDown.Stop.OfPlatform(platformStop);
    }
    if (heldUntil == null) {
      throw new UnreadableMessage("A stop is its owner's or the platform's", null);
    }
    return new WindDown.Stop.ByOwner(Instant.parse(heldUntil));
  }
}
