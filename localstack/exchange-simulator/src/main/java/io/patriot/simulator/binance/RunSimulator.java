package io.patriot.simulator.binance;

import java.util.concurrent.CountDownLatch;

/**
 * Runs the exchange alone: {@code RunSimulator [port] [speed]}, port 8090 and speed 1 if not given.
 */
public final class RunSimulator {
  private static final int PORT = 8090;

  private RunSimulator() {}

  public static void main(String[] arguments) throws InterruptedException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT;
    double speed = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1.0;
    var settings = SimulatorSettings.defaults().withPort(port).withReplaySpeed(speed);
    var stopped = new CountDownLatch(1);
    try (var simulator = BinanceSimulator.start(settings)) {
      System.out.println(
          "Exchange is open: " + simulator.restUrl() + " and " + simulator.streamUrl());
      Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
      stopped.await();
    }
  }
}
