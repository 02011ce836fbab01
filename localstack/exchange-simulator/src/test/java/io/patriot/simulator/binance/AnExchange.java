package io.patriot.simulator.binance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** A running exchange and a client of it. */
final class AnExchange implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  final BinanceSimulator simulator;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  AnExchange(SimulatorSettings settings) {
    simulator = BinanceSimulator.start(settings);
  }

  /** A clock that runs so many times faster than the wall's. */
  static InstantSource clockRunning(int times) {
    Instant start = Instant.parse("2027-03-01T11:58:30Z");
    long startNanos = System.nanoTime();
    return () -> start.plusNanos((System.nanoTime() - startNanos) * times);
  }

  JsonNode get(String pathAndQuery) {
    return Frames.read(send("GET", pathAndQuery).body());
  }

  HttpResponse<String> send(String method, String pathAndQuery) {
    return send(method, pathAndQuery, "", "");
  }

  /** With a form as body and an API key, if they are not empty. */
  HttpResponse<String> send(String method, String pathAndQuery, String form, String apiKey) {
    return send(simulator.restUrl(), PATIENCE, method, pathAndQuery, form, apiKey);
  }

  /** Fails when no answer comes in time. */
  HttpResponse<String> sendWithin(
      Duration patience, String method, String pathAndQuery, String apiKey) {
    return send(simulator.restUrl(), patience, method, pathAndQuery, "", apiKey);
  }

  /** What the operator asks. */
  JsonNode admin(String method, String pathAndQuery) {
    return Frames.read(askOperator(method, pathAndQuery).body());
  }

  HttpResponse<String> askOperator(String method, String pathAndQuery) {
    return send(simulator.adminUrl(), PATIENCE, method, pathAndQuery, "", "");
  }

  private HttpResponse<String> send(
      URI base, Duration patience, String method, String pathAndQuery, String form, String apiKey) {
    var request =
        HttpRequest.newBuilder(URI.create(base + pathAndQuery))
            .timeout(patience)
            .method(method, HttpRequest.BodyPublishers.ofString(form));
    if (!form.isEmpty()) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
    }
    if (!apiKey.isEmpty()) {
      request.header("X-MBX-APIKEY", apiKey);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  StreamClient stream(String path) {
    return new StreamClient(http, simulator.streamUrl(), path);
  }

  static void eventually(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Did not happen within " + PATIENCE);
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
    simulator.close();
  }
}
