package io.patriot.simulator.binance.userstream;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.access.Security;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.rest.Answer;

/** Gives the caller's listen key up. */
public final class ListenKeyEnd implements PrivateEndpoint {
  private final UserStreams streams;

  public ListenKeyEnd(UserStreams streams) {
    this.streams = streams;
  }

  @Override
  public String path() {
    return "/fapi/v1/listenKey";
  }

  @Override
  public String method() {
    return "DELETE";
  }

  @Override
  public Security security() {
    return Security.USER_STREAM;
  }

  @Override
  public Answer answer(Call call) {
    streams.close(call.account());
    return Answer.ok(new JsonText().open().close());
  }
}
