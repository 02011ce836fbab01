package io.patriot.simulator.binance.order;

import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.time.Agenda;
import java.util.HashMap;
import java.util.Map;

/** Dead men's switches: orders are taken back unless their owner keeps calling. */
public final class Countdowns {
  private final Map<String, Agenda.Entry> running = new HashMap<>();
  private final OrderDesk desk;
  private final Agenda agenda;

  public Countdowns(OrderDesk desk, Agenda agenda) {
    this.desk = desk;
    this.agenda = agenda;
  }

  /** Starts the switch of an instrument anew; 0 stops it. */
  public void start(Account account, Instrument instrument, long delayMs) {
    String key = account.id() + instrument.name();
    Agenda.Entry before = running.remove(key);
    if (before != null) {
      before.cancel();
    }
    if (delayMs > 0) {
      running.put(key, agenda.in(delayMs, () -> desk.cancelAll(account, instrument)));
    }
  }
}
