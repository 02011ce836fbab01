package io.patriot.simulator.binance.account.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.LeverageBrackets;
import io.patriot.simulator.binance.market.Instrument;
import java.util.List;

/** What an instrument's settings allow. */
final class Settings {
  private Settings() {}

  static String notionalMax(Account account, Instrument instrument) {
    return Long.toString(
        LeverageBrackets.notionalMax(instrument, account.settings(instrument).leverage()));
  }

  static List<Instrument> asked(Call call) {
    return call.request().instrument().map(List::of).orElse(List.of(Instrument.values()));
  }
}
