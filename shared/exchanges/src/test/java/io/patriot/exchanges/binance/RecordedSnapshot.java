package io.patriot.exchanges.binance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A book snapshot as the venue answered it. */
final class RecordedSnapshot {
  private RecordedSnapshot() {}

  static DepthSnapshot of(String answer) {
    try {
      return VenueJson.depth(new ObjectMapper().readTree(answer));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
