package io.patriot.application.platform;

/** Where it is kept which accounts a stop of the platform affects, and what was seen of them. */
public interface StopWork {
  /** How far a stop has come, as it is at this very moment. */
  StopProgress of(long stop);

  /**
   * Keeps how far one account has come, whatever was kept of it before; but how many orders were to
   * be taken back stays once it is known, so that a late look does not forget whom to tell. That it
   * is to be looked at is kept only of one that is new.
   */
  void keep(long stop, Affected affected);

  /** Keeps what a look at all accounts found. */
  void keep(long stop, SweepLook look);
}
