package io.patriot.simulator.binance.rest;

import io.patriot.simulator.binance.json.JsonText;
import java.util.Map;

/** What goes back over HTTP: a status, JSON, and headers beyond the usual ones. */
public record Answer(int status, JsonText json, Map<String, String> headers) {
  private static final int OK = 200;

  public static Answer ok(JsonText json) {
    return new Answer(OK, json, Map.of());
  }

  public static Answer refused(Refusal refusal) {
    var json = new JsonText().open();
    json.field("code", refusal.code()).field("msg", refusal.reason()).close();
    return new Answer(refusal.status(), json, refusal.headers());
  }
}
