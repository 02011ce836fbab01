package io.patriot.exchanges.binance.userstream;

import java.time.Instant;

/**
 * Who hears an account's stream. Calls come one at a time and must not block; one that throws costs
 * the connection, and a gap is told.
 */
public interface UserStreamListener {
  void onEvent(UserEvent event);

  /**
   * Since this moment things may have happened that were not told. The stream stands again when
   * this is called, so what is asked for now leaves no hole; some of it may also be told by the
   * stream.
   */
  void gap(Instant from);

  void onState(UserStreamState state);
}
