package io.patriot.simulator.binance.server;

import io.patriot.simulator.binance.stream.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the address of a stream connection asks for: {@code /market/ws/btcusdt@aggTrade}, {@code
 * /public/stream?streams=a/b}, {@code /private/ws?listenKey=k&events=A/B}.
 *
 * <p>The old addresses without {@code /public} or {@code /market} reach the public streams only, as
 * live. Some clients number their connections ({@code /market/ws/0}); such a number names no
 * stream.
 */
public record StreamPath(Route route, boolean combined, List<String> names) {
  static Optional<StreamPath> parse(String path, Map<String, List<String>> query) {
    List<String> parts =
        new ArrayList<>(Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList());
    Route route = Route.PUBLIC;
    Optional<Route> named = parts.isEmpty() ? Optional.empty() : route(parts.getFirst());
    if (named.isPresent()) {
      route = named.get();
      parts.removeFirst();
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
    parts.addAll(listenKeys(query));
    List<String> names = parts.stream().filter(name -> !name.isEmpty() && !isNumber(name)).toList();
    return Optional.of(new StreamPath(route, kind.equals("stream"), names));
  }

  private static Optional<Route> route(String part) {
    return switch (part) {
      case "public" -> Optional.of(Route.PUBLIC);
      case "market" -> Optional.of(Route.MARKET);
      case "private" -> Optional.of(Route.PRIVATE);
      default -> Optional.empty();
    };
  }

  /** Listen keys given as parameters; the events named beside the first key belong to the first. */
  private static List<String> listenKeys(Map<String, List<String>> query) {
    List<String> keys = query.getOrDefault("listenKey", List.of());
    List<String> events = query.getOrDefault("events", List.of());
    List<String> names = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i);
      if (i < events.size()) {
        Arrays.stream(events.get(i).split("/")).map(event -> key + "@" + event).forEach(names::add);
      } else {
        names.add(key);
      }
    }
    return names;
  }

  private static boolean isNumber(String name) {
    return name.chars().allMatch(Character::isDigit);
  }
}
