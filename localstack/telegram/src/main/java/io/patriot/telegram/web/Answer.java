package io.patriot.telegram.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What a caller gets back over HTTP. */
public sealed interface Answer {

  /** A whole answer. */
  record Reply(int status, String contentType, Bytes body, Map<String, String> headers)
      implements Answer {
    public Reply with(String header, String value) {
      var more = new HashMap<>(headers);
      more.put(header, value);
      return new Reply(status, contentType, body, more);
    }
  }

  /** An answer that goes on until one side has had enough. */
  record Stream(Writer writer) implements Answer {}

  /** The connection is cut without a word, as when a network fails after the work was done. */
  record Silence() implements Answer {}

  /** Writes the events of a stream. */
  interface Writer {
    void writeTo(OutputStream out) throws IOException, InterruptedException;
  }

  static Reply json(int status, JsonNode body) {
    return new Reply(
        status, "application/json; charset=utf-8", new Bytes(Json.bytes(body)), Map.of());
  }

  /** A refusal a person can read. */
  static Reply problem(int status, String sentence) {
    return json(status, Json.object().put("error", sentence));
  }

  static Reply text(int status, String text) {
    return new Reply(
        status,
        "text/plain; charset=utf-8",
        new Bytes(text.getBytes(StandardCharsets.UTF_8)),
        Map.of());
  }
}
