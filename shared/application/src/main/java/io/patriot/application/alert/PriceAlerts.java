package io.patriot.application.alert;

import io.patriot.application.setting.OutcomeStep;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.alert.AlertName;
import io.patriot.domain.alert.Arming;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.market.Symbol;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where price alerts are kept until they fire or are deleted. */
public interface PriceAlerts {
  /** Nobody waits for more prices than this at once. */
  int PER_PERSON_MAX = 50;

  /** All of a person's, the oldest first. */
  List<PriceAlert> of(TenantId owner);

  /** Keeps a new one; false, and nothing is kept, when its name is taken. */
  boolean add(PriceAlert alert);

  /** Forgets one, if it is there. */
  void remove(AlertName name);

  /**
   * Has one as it is to be from now on; false, and nothing is changed, when it is not there as it
   * was.
   */
  boolean change(PriceAlert was, PriceAlert is);

  /**
   * A market's alerts that were armed at a moment or later and are not paused. The newest may be
   * missing for a little while.
   */
  List<Arming> armed(Symbol symbol, Instant since);

  /** Those that are there. */
  List<PriceAlert> read(Collection<AlertName> names);

  /**
   * Stores the event that tells its owner, and forgets the alert or has it go on, both or neither;
   * false, and nothing is stored, when it is not there any more as it was armed.
   */
  boolean fire(PriceAlert alert, Optional<PriceAlert> after, OutcomeStep told);
}
