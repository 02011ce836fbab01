package io.patriot.exchanges.binance;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.domain.market.Instrument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The day's figures of many markets from the venue's list of all. */
final class TickerList {
  private TickerList() {}

  static List<DayTicker> of(JsonNode answer, List<Instrument> wanted) {
    if (!answer.isArray()) {
      throw new VenueJson.Unexpected("no array of tickers");
    }
    var bySymbol = new HashMap<String, Instrument>();
    wanted.forEach(instrument -> bySymbol.put(instrument.symbol().value(), instrument));
    var tickers = new ArrayList<DayTicker>(wanted.size());
    for (JsonNode entry : answer) {
      var instrument = bySymbol.get(VenueJson.text(entry, "symbol"));
      if (instrument != null) {
        tickers.add(VenueJson.ticker(entry, instrument));
      }
    }
    return List.copyOf(tickers);
  }
}
