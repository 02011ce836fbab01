package io.patriot.application.alert;

import io.patriot.domain.alert.AlertName;
import io.patriot.domain.alert.PriceAlert;
import java.time.Instant;
import java.util.Optional;

/** Pauses an alert, has it wait again, and says whether it is told once or each time. */
public final class ChangeAlert {
  /** It may be told, or changed from elsewhere, while it is changed here. */
  private static final int ATTEMPTS_MAX = 3;

  private final PriceAlerts alerts;

  public ChangeAlert(PriceAlerts alerts) {
    this.alerts = alerts;
  }

  /** What is to become of it. */
  public enum To {
    PAUSED,
    WAITING,
    EACH_TIME,
    ONCE
  }

  /** The alert as it is now; nothing when it does not wait any more. */
  public Optional<PriceAlert> handle(AlertName name, To to, Instant now) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      Optional<PriceAlert> was =
          alerts.of(name.owner()).stream().filter(one -> one.name().equals(name)).findFirst();
      if (was.isEmpty()) {
        return was;
      }
      PriceAlert is = changed(was.get(), to, now);
      if (is.equals(was.get()) || alerts.change(was.get(), is)) {
        return Optional.of(is);
      }
    }
    return Optional.empty();
  }

  private static PriceAlert changed(PriceAlert alert, To to, Instant now) {
    return switch (to) {
      case PAUSED -> alert.isPaused() ? alert : alert.paused(now);
      case WAITING -> alert.isPaused() ? alert.resumed(now) : alert;
      case EACH_TIME ->
          alert.rest().isPresent() ? alert : alert.resting(Optional.of(PriceAlert.REST_USUAL), now);
      case ONCE -> alert.rest().isPresent() ? alert.resting(Optional.empty(), now) : alert;
    };
  }
}
