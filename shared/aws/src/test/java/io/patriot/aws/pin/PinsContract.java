package io.patriot.aws.pin;

import static io.patriot.testkit.AccountExamples.TENANT;
import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.pin.Pin;
import io.patriot.application.pin.PinHash;
import io.patriot.application.pin.Pins;
import io.patriot.domain.account.TenantId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of PINs promises. */
abstract class PinsContract {
  private static final PinHash HASH = new PinHash("PBKDF2WithHmacSHA256", 600_000, "c2E=", "aGE=");
  private static final Pin FIRST =
      new Pin(HASH, List.of(), 0, Optional.empty(), Optional.empty(), 1);
  private static final Pin SECOND =
      new Pin(
          HASH,
          List.of(NOON, NOON.plusNanos(7)),
          3,
          Optional.of(NOON.plusSeconds(900)),
          Optional.of(NOON.plusSeconds(86_400)),
          2);

  private Pins pins = empty();

  abstract Pins empty();

  @BeforeEach
  void begin() {
    pins = empty();
  }

  @Test
  void aPinIsKeptAsItIs() {
    assertThat(pins.find(TENANT)).isEmpty();

    assertThat(pins.save(TENANT, FIRST)).isTrue();
    assertThat(pins.find(TENANT)).contains(FIRST);
    assertThat(pins.save(TENANT, SECOND)).isTrue();
    assertThat(pins.find(TENANT)).contains(SECOND);
  }

  @Test
  void ofTwoWhoChangeItOneWins() {
    pins.save(TENANT, FIRST);

    assertThat(pins.save(TENANT, FIRST)).isFalse();
    assertThat(pins.save(TENANT, SECOND)).isTrue();
    assertThat(pins.save(TENANT, SECOND)).isFalse();
  }

  @Test
  void onesPinIsNotAnothers() {
    pins.save(TENANT, FIRST);

    assertThat(pins.find(new TenantId("tg-9"))).isEmpty();
  }
}
