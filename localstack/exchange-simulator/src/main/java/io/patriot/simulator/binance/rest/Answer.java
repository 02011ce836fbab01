package io.patriot.simulator.binance.rest;

import io.patriot.simulator.binance.json.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back over HTTP: a status, JSON, and headers beyond the usual ones. */
public record Answer(int status, JsonText json, Map<String, String> headers) {
  private static final int OK = 200;

  public static Answer ok(JsonText json) {
    return new Answer(OK, json, Map.of());
  }

  /** The venue's way to say that what was asked is done. */
  public static Answer done(String words) {
    return ok(new JsonText().open().field("code", OK).field("msg", words).close());
  }

  public static Answer refused(Refusal refusal) {
    var json = new JsonText().open();
    json.field("code", refusal.code()).field("msg", refusal.reason()).close();
    return new Answer(refusal.status(), json, refusal.headers());
  }

  /** The same answer with more headers. */
  public Answer with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new Answer(status, json, all);
  }
}
