package io.patriot.simulator.binance.order.rest;

import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.RefusedRequest;
import java.util.List;
import java.util.function.BiConsumer;

/** Does several things in turn and answers each as if it had come alone. */
final class Batch {
  private Batch() {}

  static <T> Answer answer(List<T> parts, BiConsumer<JsonText, T> action) {
    var json = new JsonText().openList();
    for (T part : parts) {
      try {
        var one = new JsonText();
        action.accept(one, part);
        json.raw(one.toString());
      } catch (RefusedRequest refused) {
        json.open().field("code", refused.refusal().code());
        json.field("msg", refused.refusal().reason()).close();
      }
    }
    return Answer.ok(json.closeList());
  }
}
