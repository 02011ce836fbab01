package io.patriot.simulator.binance.access;

import io.patriot.simulator.binance.rest.Request;
import java.time.InstantSource;
import java.util.Set;
import java.util.regex.Pattern;

/** Stands before everything private: knows keys, checks signatures and timestamps. */
public final class Guard {
  private static final long AHEAD_MS_MAX = 1000;
  private static final long RECEIVE_WINDOW_MS = 5000;
  private static final Set<String> TRUSTED_ADDRESSES = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{64}");

  private final ApiKeys keys;
  private final InstantSource clock;

  public Guard(ApiKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  Call admit(Request request, Security security) {
    String name = request.envelope().apiKey().orElseThrow(() -> KeyRefusals.malformedKey().now());
    if (!KEY.matcher(name).matches()) {
      throw KeyRefusals.malformedKey().now();
    }
    ApiKey key =
        keys.find(name)
            .filter(found -> isAllowed(found.permissions(), request.clientAddress(), security))
            .orElseThrow(() -> KeyRefusals.rejectedKey(request.clientAddress()).now());
    if (security != Security.USER_STREAM) {
      checkSigned(request, key, security);
    }
    return new Call(key.account(), key, request);
  }

  private void checkSigned(Request request, ApiKey key, Security security) {
    String signature = request.required("signature");
    long timestamp = request.requiredNumber("timestamp");
    long window = request.number("recvWindow").orElse(RECEIVE_WINDOW_MS);
    long arrivedMs = request.envelope().arrivedAtMs();
    if (timestamp >= arrivedMs + AHEAD_MS_MAX) {
      throw KeyRefusals.early().now();
    }
    if (arrivedMs - timestamp > window) {
      throw KeyRefusals.late().now();
    }
    if (!key.check().matches(request.envelope().signedText(), signature)) {
      throw KeyRefusals.signature().now();
    }
    // What came in time may have waited since; the matching engine looks at the clock once more.
    if (security == Security.TRADE && clock.millis() - timestamp > window) {
      throw KeyRefusals.lateAtMatching().now();
    }
  }

  private static boolean isAllowed(Permissions permissions, String address, Security security) {
    if (permissions.ipRestrict() && !TRUSTED_ADDRESSES.contains(address)) {
      return false;
    }
    return switch (security) {
      case USER_STREAM, USER_DATA -> permissions.reading();
      case TRADE -> permissions.futures();
    };
  }
}
