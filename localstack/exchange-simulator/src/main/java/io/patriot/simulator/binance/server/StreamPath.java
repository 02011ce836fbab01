package io.patriot.simulator.binance.server;

import io.patriot.simulator.binance.stream.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the address of a stream connection asks for: {@code /market/ws/btcusdt@aggTrade}, {@code
 * /public/stream?streams=a/b}.
 *
 * <p>The old addresses without {@code /public} or {@code /market} reach the public streams only, as
 * live. Some clients number their connections ({@code /market/ws/0}); such a number names no
 * stream.
 */
record StreamPath(Route route, boolean combined, List<String> names) {
  static Optional<StreamPath> parse(String path, Map<String, List<String>> query) {
    List<String> parts =
        new ArrayList<>(Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList());
    Route route = Route.PUBLIC;
    if (!parts.isEmpty()
        && (parts.getFirst().equals("public") || parts.getFirst().equals("market"))) {
      route = parts.removeFirst().equals("market") ? Route.MARKET : Route.PUBLIC;
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    String kind = parts.removeFirst();
    if (!kind.equals("ws") && !kind.equals("stream")) {
      return Optional.empty();
    }
    for (String streams : query.getOrDefault("streams", List.of())) {
      parts.addAll(Arrays.asList(streams.split("/")));
    }
    List<String> names = parts.stream().filter(name -> !name.isEmpty() && !isNumber(name)).toList();
    return Optional.of(new StreamPath(route, kind.equals("stream"), names));
  }

  private static boolean isNumber(String name) {
    return name.chars().allMatch(Character::isDigit);
  }
}
