package io.patriot.bot;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What a venue is asked about a market, as it is told. */
final class MarketScenes {
  private MarketScenes() {}

  static Map<String, Consumer<Conversation>> all() {
    var scenes = new TreeMap<String, Consumer<Conversation>>();
    scenes.put("book", person -> person.says("/book BTC"));
    scenes.put("book-which", person -> person.says("/book"));
    scenes.put(
        "book-silent",
        person -> {
          person.enquiries.silent(true);
          person.says("/book BTC");
        });
    scenes.put(
        "book-empty",
        person -> {
          person.enquiries.empty(true);
          person.says("/book BTC");
        });
    scenes.put("funding", person -> person.says("/funding BTC ETH"));
    scenes.put("funding-which", person -> person.says("/funding"));
    scenes.put(
        "funding-held",
        person -> {
          person.says("/buy BTC 0.01").presses("Confirm").platformWorks();
          person.fills(person.onlyOrder().id(), "0.010", "61800.10");
          person.says("/funding");
        });
    return scenes;
  }
}
