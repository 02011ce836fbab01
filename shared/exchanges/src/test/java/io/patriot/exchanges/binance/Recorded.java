package io.patriot.exchanges.binance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Real messages of the venue, as they were heard. */
final class Recorded {
  private Recorded() {}

  static List<String> btc() {
    return messages("hftbacktest/btcusdt.gz");
  }

  static List<String> all() {
    return java.util.stream.Stream.of(
            "hftbacktest/btcusdt.gz", "hftbacktest/ethusdt.gz", "cryptofeed/usdm.gz")
        .flatMap(file -> messages(file).stream())
        .toList();
  }

  private static List<String> messages(String file) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Objects.requireNonNull(Recorded.class.getResourceAsStream(file))),
                UTF_8))) {
      return lines.lines().map(line -> line.substring(line.indexOf('{'))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
