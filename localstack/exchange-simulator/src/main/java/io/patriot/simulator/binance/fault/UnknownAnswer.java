package io.patriot.simulator.binance.fault;

import io.patriot.simulator.binance.rest.Refusal;

/** The answers by which the venue says that it does not know what has become of a request. */
public enum UnknownAnswer {
  UNKNOWN_ERROR(503, -1000, "Unknown error, please check your request or try again later."),
  UNEXPECTED_RESPONSE(
      503,
      -1006,
      "An unexpected response was received from the message bus. Execution status unknown."),
  TIMEOUT(
      408,
      -1007,
      "Timeout waiting for response from backend server. Send status unknown; execution status"
          + " unknown.");

  private final int status;
  private final int code;
  private final String words;

  UnknownAnswer(int status, int code, String words) {
    this.status = status;
    this.code = code;
    this.words = words;
  }

  Refusal refusal() {
    return Refusal.of(status, code, words);
  }
}
