package io.patriot.exchanges.contract;

import io.patriot.simulator.binance.BinanceSimulator;
import io.patriot.simulator.binance.SimulatorSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** Binance, as the exchange simulator is it, over real sockets. */
@AtVenue("binance")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BinanceContractTest extends VenueContract {
  private final BinanceSimulator exchange = BinanceSimulator.start(SimulatorSettings.defaults());
  private final BinanceLobby lobby = BinanceLobby.open();

  @AfterAll
  void close() {
    lobby.close();
    exchange.close();
  }

  @Override
  protected Floor open() {
    return new BinanceFloor(exchange, lobby);
  }
}
