package io.patriot.exchanges.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each venue offers and how, as the file beside this says: venue by venue, line by line. */
public final class Capabilities {
  private static final String FILE = "capabilities.csv";

  private final Map<String, Map<Feature, Offer>> byVenue = new LinkedHashMap<>();

  /**
   * Whether a venue has something.
   *
   * @param how a word on how, or why not
   */
  public record Offer(boolean offered, String how) {}

  private Capabilities() {}

  public static Capabilities read() {
    var all = new Capabilities();
    try (InputStream file = Capabilities.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("No " + FILE);
      }
      new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).forEach(all::line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  public List<String> venues() {
    return List.copyOf(byVenue.keySet());
  }

  public Offer of(String venue, Feature feature) {
    Offer offer = byVenue.getOrDefault(venue, Map.of()).get(feature);
    if (offer == null) {
      throw new IllegalStateException("Nobody says whether " + venue + " has " + feature);
    }
    return offer;
  }

  private void line(String line) {
    String[] cells = line.split(",", 4);
    byVenue
        .computeIfAbsent(cells[0], _ -> new EnumMap<>(Feature.class))
        .put(Feature.valueOf(cells[1]), new Offer(cells[2].equals("yes"), cells[3]));
  }
}
