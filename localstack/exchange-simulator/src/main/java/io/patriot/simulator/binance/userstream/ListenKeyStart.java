package io.patriot.simulator.binance.userstream;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.access.Security;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.rest.Answer;

/** Gives the caller a listen key, or the one it has for another hour. */
public final class ListenKeyStart implements PrivateEndpoint {
  private final UserStreams streams;

  public ListenKeyStart(UserStreams streams) {
    this.streams = streams;
  }

  @Override
  public String path() {
    return "/fapi/v1/listenKey";
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public Security security() {
    return Security.USER_STREAM;
  }

  @Override
  public Answer answer(Call call) {
    String key = streams.open(call.account());
    return Answer.ok(new JsonText().open().field("listenKey", key).close());
  }
}
