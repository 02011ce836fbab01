package io.patriot.simulator.binance.userstream;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.access.Security;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Refusal;

/** Keeps the caller's listen key for another hour. */
public final class ListenKeyExtension implements PrivateEndpoint {
  private final UserStreams streams;

  public ListenKeyExtension(UserStreams streams) {
    this.streams = streams;
  }

  @Override
  public String path() {
    return "/fapi/v1/listenKey";
  }

  @Override
  public String method() {
    return "PUT";
  }

  @Override
  public Security security() {
    return Security.USER_STREAM;
  }

  @Override
  public Answer answer(Call call) {
    String key =
        streams
            .extend(call.account())
            .orElseThrow(() -> Refusal.of(-1125, "This listenKey does not exist.").now());
    return Answer.ok(new JsonText().open().field("listenKey", key).close());
  }
}
