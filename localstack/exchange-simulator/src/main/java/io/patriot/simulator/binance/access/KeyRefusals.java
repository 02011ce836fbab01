package io.patriot.simulator.binance.access;

import io.patriot.simulator.binance.rest.Refusal;

/** What the venue says to a caller it does not know or trust. */
final class KeyRefusals {
  private static final int UNAUTHORIZED = 401;

  private KeyRefusals() {}

  static Refusal malformedKey() {
    return Refusal.of(UNAUTHORIZED, -2014, "API-key format invalid.");
  }

  static Refusal rejectedKey(String address) {
    return Refusal.of(
        UNAUTHORIZED,
        -2015,
        "Invalid API-key, IP, or permissions for action, request ip: " + address);
  }

  static Refusal signature() {
    return Refusal.of(-1022, "Signature for this request is not valid.");
  }

  static Refusal late() {
    return Refusal.of(-1021, "Timestamp for this request is outside of the recvWindow.");
  }

  static Refusal early() {
    return Refusal.of(-1021, "Timestamp for this request was 1000ms ahead of the server's time.");
  }

  static Refusal lateAtMatching() {
    return Refusal.of(-5028, "Timestamp for this request is outside of the ME recvWindow.");
  }
}
