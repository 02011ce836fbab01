package io.patriot.simulator.binance;

import io.patriot.simulator.binance.server.ConnectionLimits;
import java.time.InstantSource;

/**
 * How the exchange is to run.
 *
 * @param port 0 takes any free one
 * @param adminPort where the operator opens accounts and makes bad days; 0 takes any free one
 * @param replaySpeed 1.0 is as fast as the market was
 * @param historySeed what the made-up past before the start is drawn from
 * @param requestWeightPerMinuteMax the REST budget of one client address
 */
public record SimulatorSettings(
    int port,
    int adminPort,
    InstantSource clock,
    double replaySpeed,
    long historySeed,
    int requestWeightPerMinuteMax,
    ConnectionLimits connections) {
  private static final double REPLAY_SPEED_MAX = 1000;
  private static final long HISTORY_SEED = 20_240_808;
  private static final int REQUEST_WEIGHT_PER_MINUTE_MAX = 2400;

  public SimulatorSettings {
    requireSpeed(replaySpeed);
  }

  public static SimulatorSettings defaults() {
    return new SimulatorSettings(
        0,
        0,
        InstantSource.system(),
        1.0,
        HISTORY_SEED,
        REQUEST_WEIGHT_PER_MINUTE_MAX,
        ConnectionLimits.defaults());
  }

  public SimulatorSettings withPort(int value) {
    return new SimulatorSettings(
        value, adminPort, clock, replaySpeed, historySeed, requestWeightPerMinuteMax, connections);
  }

  public SimulatorSettings withAdminPort(int value) {
    return new SimulatorSettings(
        port, value, clock, replaySpeed, historySeed, requestWeightPerMinuteMax, connections);
  }

  public SimulatorSettings withClock(InstantSource value) {
    return new SimulatorSettings(
        port, adminPort, value, replaySpeed, historySeed, requestWeightPerMinuteMax, connections);
  }

  public SimulatorSettings withReplaySpeed(double value) {
    return new SimulatorSettings(
        port, adminPort, clock, value, historySeed, requestWeightPerMinuteMax, connections);
  }

  public SimulatorSettings withRequestWeightPerMinuteMax(int value) {
    return new SimulatorSettings(
        port, adminPort, clock, replaySpeed, historySeed, value, connections);
  }

  public SimulatorSettings withConnections(ConnectionLimits value) {
    return new SimulatorSettings(
        port, adminPort, clock, replaySpeed, historySeed, requestWeightPerMinuteMax, value);
  }

  static void requireSpeed(double replaySpeed) {
    if (!(replaySpeed > 0 && replaySpeed <= REPLAY_SPEED_MAX)) {
      throw new IllegalArgumentException(
          "Replay speed must be above 0 and at most " + REPLAY_SPEED_MAX + ": " + replaySpeed);
    }
  }
}
