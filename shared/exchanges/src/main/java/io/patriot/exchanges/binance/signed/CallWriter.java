package io.patriot.exchanges.binance.signed;

import io.patriot.application.link.Credential;
import io.patriot.exchanges.http.HttpCall;
import io.patriot.exchanges.http.HttpCall.Method;
import io.patriot.exchanges.venue.VenueClock;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Turns a request into the call that goes out: stamped, signed, and with the key's name. */
final class CallWriter {
  /** How late the venue may receive a call and still act on it. */
  static final Duration RECEIVE_WINDOW = Duration.ofSeconds(5);

  private static final String KEY_HEADER = "X-MBX-APIKEY";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final BinanceHost host;
  private final VenueClock clock;
  private final Duration timeout;

  CallWriter(BinanceHost host, VenueClock clock, Duration timeout) {
    this.host = host;
    this.clock = clock;
    this.timeout = timeout;
  }

  HttpCall write(Credential credential, Request request) {
    Params params = request.params().copy();
    URI base =
        switch (request.kind()) {
          case SIGNED, KEYED -> host.futures();
          case WALLET -> host.wallet();
        };
    switch (request.kind()) {
      case SIGNED, WALLET -> sign(credential, params);
      case KEYED -> {}
    }
    String key = headerValue(credential);
    boolean inBody = request.method() == Method.POST || request.method() == Method.PUT;
    if (inBody && !params.isEmpty()) {
      return new HttpCall(
          request.method(),
          URI.create(base + request.path()),
          Map.of(KEY_HEADER, key, "Content-Type", FORM),
          params.toString(),
          timeout);
    }
    String query = params.isEmpty() ? "" : "?" + params;
    return new HttpCall(
        request.method(),
        URI.create(base + request.path() + query),
        Map.of(KEY_HEADER, key),
        "",
        timeout);
  }

  /** A question that anybody may ask; it carries nobody's key. */
  HttpCall writeOpen(Request request) {
    String query = request.params().isEmpty() ? "" : "?" + request.params();
    return HttpCall.get(URI.create(host.futures() + request.path() + query), timeout);
  }

  /** Checked here because the JDK would repeat a value it does not like in its exception. */
  private static String headerValue(Credential credential) {
    String key = credential.apiKey().reveal();
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) <= ' ' || key.charAt(i) > '~') {
        throw new UnusableKey();
      }
    }
    return key;
  }

  private void sign(Credential credential, Params params) {
    params
        .with("recvWindow", RECEIVE_WINDOW.toMillis())
        .with("timestamp", clock.now().toEpochMilli());
    params.with("signature", Signer.sign(credential.apiSecret(), params.toString()));
  }
}
